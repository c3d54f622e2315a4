/** Authority on what `batch` can be told. */
import type { HintDepth } from '../domain/assignment.ts'
import type { ClassRun, IntakeForm } from '../domain/class-run.ts'
import type { IsolationLevel } from '../domain/report.ts'
import type { ClassArguments } from './class-options.ts'

export type BatchArguments = ClassArguments & {
  readonly assignments: string
  readonly intake: string
  /** Each may be several, with commas between them; undefined for whatever is there. */
  readonly assignment: readonly string[] | undefined
  readonly out: string | undefined
  readonly form: IntakeForm | undefined
  readonly pattern: string | undefined
  readonly slug: string | undefined
  readonly classroom: string | undefined
  readonly roster: string | undefined
  readonly missing: ClassRun['missing']
  readonly jobs: number
  readonly shard: string | undefined
  readonly seed: string | undefined
  readonly paper: string | undefined
  readonly fresh: boolean
  readonly 'remove-others': boolean
  readonly hint: HintDepth
  readonly types: boolean
  readonly isolation: IsolationLevel | undefined
  readonly 'allow-weak-isolation': boolean
}
