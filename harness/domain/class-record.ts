/**
 * Authority on what is kept of one student's part in a class: `records/<id>.json`. It is written last, when everything else of
 * that student is on disk, so that it is there means that they are done. The report itself is `students/<id>/result.json`.
 */
import type { Refusal } from './refusal.ts'
import type { IsolationLevel } from './report.ts'
import type { Student } from './student.ts'

export type ClassRecord = {
  readonly schemaVersion: 1
  readonly student: Student
  /** As the platform marked it; false where it does not say. */
  readonly late: boolean
  /** What was noticed on the way in, each a sentence: another name, several versions. */
  readonly remarks: readonly string[]
  readonly basis: Basis
  readonly outcome: ClassOutcome
}

/** What an outcome depends on, each by its digest: as long as none of it changes, nothing is graded again. */
export type Basis = {
  /** Of the files that were handed in; null where there are none to read. */
  readonly submission: string | null
  readonly assignment: string
  readonly harness: string
  /** Null without fresh test vectors. */
  readonly seed: string | null
  /** Of the options that change a report: its depth, the level demanded, whether types are told. */
  readonly options: string
}

export type ClassOutcome =
  | {
      readonly kind: 'graded'
      readonly earned: number
      readonly possible: number
      readonly passed: boolean
      readonly isolation: IsolationLevel
      /** Digest of result.json as it was written, and of the whole result where the student's says less. */
      readonly result: string
    }
  /** On the roster, and nothing came. */
  | { readonly kind: 'nothing' }
  /** Files came, and none is the module. */
  | { readonly kind: 'no-module'; readonly found: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The harness's own failure; tried again by the next run. */
  | {
      readonly kind: 'fault'
      /** A fault's own, or `unforeseen`. */
      readonly code: string
      readonly message: string
      readonly hint: string
    }
