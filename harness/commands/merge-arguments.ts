/** Authority on what `merge` can be told. */
import type { ClassArguments } from './class-options.ts'

export type MergeArguments = ClassArguments & {
  readonly assignments: string
  readonly dirs: readonly string[]
  readonly out: string
}
