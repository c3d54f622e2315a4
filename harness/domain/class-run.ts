/** Authority on what a class was graded with: `run.json`. Shards of one run agree in all of it but their number. */
import type { HintDepth } from './assignment.ts'
import type { Basis } from './class-record.ts'
import type { NonEmpty } from './value.ts'

export type ClassRun = {
  readonly schemaVersion: 1
  readonly assignment: {
    readonly id: string
    readonly title: string
    readonly entryFile: string
    readonly passMark: number
    readonly possible: number
    readonly stages: NonEmpty<{ readonly id: string; readonly call: string; readonly points: number }>
  }
  readonly basis: Omit<Basis, 'submission'>
  /** How many hidden test vectors were drawn for this run. */
  readonly freshVectors: number
  /** How much the students' own reports say; nothing that is made of them later says more. */
  readonly hintDepth: HintDepth
  /** Digest of the roster; null without one. */
  readonly roster: string | null
  readonly intake: IntakeSummary
  /** In the whole class, whichever shard this is. */
  readonly students: number
  /** What a student on the roster who handed in nothing is given. */
  readonly missing: 'none' | 'zero'
  /** Null where it is the whole class. */
  readonly shard: { readonly index: number; readonly of: number } | null
}

export type IntakeSummary = {
  readonly form: IntakeForm
  /** Digest of who handed in what, so that shards of different classes are not joined. */
  readonly digest: string
  /** As it was said: "Canvas download: 118 students, 3 late, 2 without attention.ts". */
  readonly said: string
  /** What belongs to no student, or was noticed about several, each a sentence. */
  readonly remarks: readonly string[]
}

export type IntakeForm = 'folders' | 'files' | 'canvas' | 'moodle' | 'gradescope' | 'clones' | 'pattern'
