/** Authority on what `try` can be told. */
import type { IsolationLevel } from '../domain/report.ts'

export type TryArguments = {
  readonly assignments: string
  readonly assignment: string
  /** Without one, there is a list of them. */
  readonly vector: string | undefined
  readonly path: string | undefined
  readonly isolation: IsolationLevel | undefined
  readonly inspect: boolean
}
