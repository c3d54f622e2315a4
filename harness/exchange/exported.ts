/** Authority on what other systems are told of one submission: marks as its report has them, and words as it says them. */
import type { Place } from '../domain/evidence.ts'
import type { Student } from '../domain/student.ts'
import type { Fate } from './fate.ts'

/** Safe where they go: in Markdown, and as plain text on a terminal or in a log. */
export type Words = { readonly markdown: string; readonly plain: string }

export type Exported = {
  readonly assignment: { readonly id: string; readonly title: string; readonly entryFile: string }
  /** Whose it is; null where one report stands alone. */
  readonly student: Pick<Student, 'id' | 'name'> | null
  readonly earned: number
  readonly possible: number
  readonly passed: boolean
  /** How it ended, in one line. */
  readonly sentence: string
  /** What is said of the submission as a whole. */
  readonly overview: Words
  /** Why no stage was run at all; null where they were. */
  readonly notRun: { readonly reason: string; readonly at: Place | null } | null
  readonly stages: readonly ExportedStage[]
  /** Marks taken off for type errors; null where none were. */
  readonly deduction: { readonly marks: number; readonly reason: string } | null
  readonly typeErrors: readonly { readonly message: string; readonly at: Place }[]
}

export type ExportedStage = {
  readonly stage: string
  readonly call: string
  readonly fate: Fate
  readonly earned: number
  readonly possible: number
  /** The misconceptions that are proven. */
  readonly causes: readonly string[]
  /** The most important of `words`, in one line. */
  readonly summary: string
  readonly words: Words
  /** The call as a person would write it, on numbers where they are shown. */
  readonly code: string
  /** Where in the student's own source it went wrong; null where nobody knows. */
  readonly at: Place | null
}
