/** Authority on what evidence can mean for one test vector, and why. */
import type { Evidence, Place } from './evidence.ts'
import type { NonEmpty, Path, Value } from './value.ts'

/** The first way in which a value is not the expected one: its type, its shape, its numbers. */
export type ValueDivergence =
  | { readonly kind: 'type'; readonly at: Path; readonly expected: string; readonly got: string }
  | { readonly kind: 'shape'; readonly at: Path; readonly expected: string; readonly got: string }
  | {
      readonly kind: 'number'
      readonly at: Path
      readonly expected: number
      readonly got: number
      /** How many entries are outside their tolerance, of how many. */
      readonly wrong: number
      readonly total: number
      /** Every such entry is off by less than 100 tolerances. */
      readonly imprecise: boolean
    }
  | { readonly kind: 'text'; readonly at: Path; readonly expected: string; readonly got: string }

/** The first way in which a call is not as it should be, in the order of the checks. */
export type Divergence =
  | ValueDivergence
  | { readonly kind: 'changed-input'; readonly argument: number; readonly at: Path }
  | {
      readonly kind: 'second-call'
      readonly at: Path
      readonly first: string
      readonly second: string
      /** When the second call came: at once, after all others, or in a process that had been asked nothing else. */
      readonly when: 'at-once' | 'after-others' | 'alone'
    }

export type FieldVerdict = 'right' | 'follows' | 'inherits' | 'wrong' | 'not-assessable'

export type FieldResult = {
  readonly field: string
  readonly verdict: FieldVerdict
  /** Against the certified value, unless right. */
  readonly divergence: Divergence | null
  readonly got: Value | null
}

export type Verdict =
  | { readonly kind: 'accepted' }
  | {
      readonly kind: 'rejected'
      readonly divergence: Divergence
      /** What came back, where it could be read and is small enough to show. */
      readonly got: Value | null
    }
  /** A composition: each field of its trace is judged. */
  | {
      readonly kind: 'traced'
      readonly fields: NonEmpty<FieldResult>
      /** Something wrong with the call as a whole that its stages were not already charged for. */
      readonly divergence: Divergence | null
    }
  | { readonly kind: 'unusable'; readonly outcome: UnusableOutcome }

/** All that a report says of a hidden test vector. */
export type HiddenVerdict = { readonly kind: 'hidden'; readonly passed: boolean }

/** The evidence of a probe that gave no value, without what was printed. */
export type UnusableOutcome =
  | { readonly kind: 'threw'; readonly name: string; readonly message: string; readonly at: Place | null }
  | Exclude<Evidence, { kind: 'returned' } | { kind: 'threw' }>

export type Behaviour =
  // What it does beside returning.
  | 'changes-input'
  | 'shares-rows'
  | 'keeps-state'
  | 'differs-on-second-call'
  | 'out-of-time'
  | 'out-of-memory'
  // What it returns in place of the value.
  | 'promise'
  | 'generator'
  | 'undefined'
  | 'flattened'
  | 'numeric-texts'
  | 'missing-rows'
  | 'extra-rows'
  | 'missing-fields'
  | 'last-field-alone'

export type Diagnosis = Cause & Grounds

export type Cause =
  /** More than one only where the evidence cannot tell them apart. */
  | { readonly kind: 'misconception'; readonly misconceptions: NonEmpty<string> }
  | {
      readonly kind: 'behaviour'
      readonly behaviour: Behaviour
      /** How it showed on the first of `vectors`, where that is more than its form. */
      readonly shown: Divergence | null
    }
  | { readonly kind: 'unexplained' }

/** What a diagnosis rests on. */
export type Grounds = {
  /** The test vectors that show it. */
  readonly vectors: NonEmpty<string>
  /** How many test vectors could have contradicted it, these among them; none did. 0 where nothing is claimed. */
  readonly tested: number
  readonly excluded: readonly Excluded[]
}

/** Another explanation that fits some of the failing test vectors, and one that contradicts it. */
export type Excluded = { readonly alternative: string; readonly by: string }
