/** Authority on what a worker is asked and what it answers; both are JSON, for it is another process. */
import type { HintDepth } from '../domain/assignment.ts'
import type { ClassOutcome } from '../domain/class-record.ts'
import type { IsolationLevel } from '../domain/report.ts'

export type Task = {
  /** The same for every task of a run. */
  readonly terms: Terms
  /** The student's module. */
  readonly entryPath: string
  /** The folder that is made for what the student gets. */
  readonly reports: string
  /** The file for the whole result, which is made only if the student's says less. */
  readonly withheld: string
}

export type Terms = {
  /** The assignment's folder. */
  readonly folder: string
  readonly seed: string | null
  readonly isolation: IsolationLevel
  readonly depth: HintDepth
  readonly types: boolean
}

export type Answer = Extract<ClassOutcome, { kind: 'graded' } | { kind: 'fault' }>
