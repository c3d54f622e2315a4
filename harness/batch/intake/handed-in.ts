/** Authority on what came from one student, before any of it is read. */
import type { IntakeSummary } from '../../domain/class-run.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Student } from '../../domain/student.ts'
import type { TreeFile } from '../tree/tree.ts'

export type Intake = {
  readonly summary: IntakeSummary
  /** How many submissions came, and how many of them are on no line of the roster; none without a roster. */
  readonly joining: { readonly submissions: number; readonly offRoster: number }
  /** Ordered by the students' ids. */
  readonly handedIn: readonly HandedIn[]
  readonly close: () => Promise<void>
}

export type HandedIn = {
  readonly student: Student
  readonly late: boolean
  readonly remarks: readonly string[]
  readonly work: Work
}

export type Work =
  /** The module's own file has `path` equal to the assignment's `entryFile`; the others lie beside it as its imports expect. */
  | { readonly kind: 'module'; readonly files: readonly PlacedFile[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'no-module'; readonly found: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** A file and the name it gets in the submission's folder, with `/` between its parts. */
export type PlacedFile = { readonly path: string; readonly file: TreeFile }
