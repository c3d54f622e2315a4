/** Authority on what `grade` can be told. */
import type { HintDepth } from '../domain/assignment.ts'
import type { IsolationLevel } from '../domain/report.ts'

export type GradeArguments = {
  readonly assignments: string
  readonly assignment: string | undefined
  readonly path: string | undefined
  readonly format: 'terminal' | 'md' | 'html' | 'json'
  readonly out: string | undefined
  readonly stage: string | undefined
  readonly seed: string | undefined
  readonly paper: string | undefined
  readonly watch: boolean
  readonly open: boolean
  readonly hint: HintDepth
  readonly isolation: IsolationLevel | undefined
  readonly 'require-pass': boolean
  readonly verbose: boolean
  readonly types: boolean
}
