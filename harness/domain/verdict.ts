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
  /** Not the expected result, but the right operation on what the student's own other stages give: paid for already. */
  | {
      readonly kind: 'follows'
      /** The stages that were charged for it. */
      readonly from: NonEmpty<string>
      /** As of one that is rejected; null where another stage threw, and this one with it. */
      readonly divergence: Divergence | null
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
  | (Extract<Evidence, { kind: 'missing' }> & { readonly meant: Meant | null })
  | Exclude<Evidence, { kind: 'returned' } | { kind: 'threw' } | { kind: 'missing' }>
  /** A question of a quiz that has no answer yet. */
  | { readonly kind: 'unanswered' }
  /** An answer that is the letter of no option; `what` it is instead, in words. */
  | { readonly kind: 'no-option'; readonly what: string }

/** Where a function is that is not exported under its name: known for certain, but for `near`, which is a question. */
export type Meant =
  | { readonly kind: 'in-default' }
  | { readonly kind: 'not-exported' }
  | { readonly kind: 'exported-as'; readonly name: string }
  /** Exported under a name that is nearly the right one. */
  | { readonly kind: 'near'; readonly name: string }

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
  /** Inside of one more list than was expected: a list of one number, a matrix of one row or of one column. */
  | 'wrapped'
  | 'numeric-texts'
  | 'missing-rows'
  | 'extra-rows'
  | 'missing-entries'
  | 'extra-entries'
  | 'missing-fields'
  | 'last-field-alone'
  /** The same of a record that is no trace, and any of its fields. */
  | 'one-field-alone'

export type Diagnosis = Cause & Grounds

export type Cause =
  /** More than one only where the evidence cannot tell them apart. */
  | { readonly kind: 'misconception'; readonly misconceptions: NonEmpty<string> }
  /** Each entry is a set of mistakes that give these results if they are made together; more than one as above. */
  | { readonly kind: 'misconceptions'; readonly together: NonEmpty<readonly string[]> }
  | {
      readonly kind: 'behaviour'
      readonly behaviour: Behaviour
      /** How it showed on the first of `vectors`, where that is more than its form. */
      readonly shown: Divergence | null
    }
  | {
      readonly kind: 'relation'
      /** More than one only where the evidence cannot tell them apart. */
      readonly relations: NonEmpty<Relation>
      /** The composition's field that it is about, or a record's, `cache.keys`; null where it is about the whole result. */
      readonly field: string | null
      /** The numbers that it rests on, on the first of `vectors`. */
      readonly facts: readonly Fact[]
    }
  | { readonly kind: 'unexplained' }

/** How a result is related to the expected one, on every test vector of a stage that could tell. */
export type Relation =
  /** Every entry is the expected one times a number: `constant` says what that is, for example `√d`. */
  | { readonly kind: 'factor'; readonly constant: string }
  /** The number is another on each test vector, and is nothing that is known by name. */
  | { readonly kind: 'some-factor' }
  | { readonly kind: 'offset'; readonly constant: string }
  | { readonly kind: 'equals-input'; readonly argument: number }
  /** Every number of every result is this one. */
  | { readonly kind: 'always'; readonly constant: string }
  | { readonly kind: 'transposed' }
  | { readonly kind: 'rows-reversed' }
  /** Row i holds what belongs in row i + by, counted around. */
  | { readonly kind: 'rows-shifted'; readonly by: number }
  | { readonly kind: 'rows-alike'; readonly as: 'first' | 'last' | 'none' }
  | { readonly kind: 'entries-reversed' }
  /** Entry i holds what belongs in entry i + by, counted around. */
  | { readonly kind: 'entries-shifted'; readonly by: number }
  | { readonly kind: 'nan-from-infinity' }
  | { readonly kind: 'single-precision' }
  | { readonly kind: 'rounded'; readonly decimals: number }
  | { readonly kind: 'columns-sum-to-one' }
  /** Wherever something is wrong, it is there. */
  | { readonly kind: 'wrong-only'; readonly where: Part }

export type Part =
  | 'last-row'
  | 'first-row'
  | 'last-column'
  | 'first-column'
  | 'last-entry'
  | 'first-entry'
  | 'diagonal'
  | 'above-diagonal'
  | 'below-diagonal'

/** A number with its name, for example the factor, or d. */
export type Fact = { readonly name: string; readonly value: number }

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
