/** Authority on what has changed between two gradings of a class: whose marks, and why. */
import type { ClassOutcome } from './class-record.ts'

export type ClassSince = {
  /** Ordered by id. */
  readonly changes: readonly ClassChange[]
  /** Of whom everything is as it was. */
  readonly unchanged: number
  /** Whose marks are as they were although something that they depend on is not; each reason with how many. */
  readonly without: {
    readonly students: number
    readonly reasons: readonly { readonly reason: Reason; readonly students: number }[]
  }
}

export type ClassChange = { readonly student: string; readonly name: string | null } & (
  | {
      readonly kind: 'marks'
      readonly before: Marks
      readonly after: Marks
      /** Empty where nothing that marks depend on has changed. */
      readonly reasons: readonly Reason[]
    }
  /** Nothing was graded then, because nothing that could be was handed in, and there is now. */
  | { readonly kind: 'handed-in-now'; readonly before: Without; readonly after: Marks }
  | { readonly kind: 'no-longer'; readonly before: Marks; readonly after: Without }
  | { readonly kind: 'fault-then'; readonly after: Marks | Without }
  | { readonly kind: 'fault-now'; readonly before: Marks | Without }
  /** Not graded then or now, and for another reason. */
  | { readonly kind: 'set-aside'; readonly before: Without; readonly after: Without }
)

export type Marks = {
  readonly kind: 'graded'
  readonly earned: number
  readonly possible: number
  readonly passed: boolean
}

/** Why there are no marks; `not-in-class` is who is in one of the two alone. */
export type Without = {
  readonly kind: Exclude<ClassOutcome['kind'], 'graded' | 'fault'> | 'not-in-class'
}

/** What marks depend on, as `Basis` names it. */
export type Reason = 'submission' | 'assignment' | 'harness' | 'seed' | 'options'
