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
  | { readonly kind: 'second-call'; readonly at: Path; readonly first: string; readonly second: string }

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

/** The evidence of a probe that gave no value, without what was printed. */
export type UnusableOutcome =
  | { readonly kind: 'threw'; readonly name: string; readonly message: string; readonly at: Place | null }
  | (Extract<Evidence, { kind: 'missing' }> & { readonly meant: Meant | null })
  | Exclude<Evidence, { kind: 'returned' } | { kind: 'threw' } | { kind: 'missing' }>

/** Where a function is that is not exported under its name: known for certain, but for `near`, which is a question. */
export type Meant =
  | { readonly kind: 'in-default' }
  | { readonly kind: 'not-exported' }
  | { readonly kind: 'exported-as'; readonly name: string }
  /** Exported under a name that is nearly the right one. */
  | { readonly kind: 'near'; readonly name: string }

export type Behaviour =
  'changes-input' | 'differs-on-second-call' | 'promise' | 'out-of-time' | 'out-of-memory'

export type Diagnosis =
  | {
      readonly kind: 'misconception'
      /** More than one only where the evidence cannot tell them apart. */
      readonly misconceptions: NonEmpty<string>
      /** The test vectors whose results equal the decoys. */
      readonly vectors: NonEmpty<string>
    }
  | { readonly kind: 'behaviour'; readonly behaviour: Behaviour; readonly vectors: NonEmpty<string> }
  | { readonly kind: 'unexplained'; readonly vectors: NonEmpty<string> }
