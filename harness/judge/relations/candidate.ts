/** Authority on what a relation is to those who weigh it: what it would be called, and what a sample says of it. */
import type { Fact, Relation } from '../../domain/verdict.ts'
import type { Weight } from '../weigh-evidence.ts'
import type { Sample } from './sample.ts'

export type Candidate = {
  readonly relation: Relation
  /** How it is called where it is ruled out, for example `a factor of d`; null if that would say nothing to anybody. */
  readonly name: string | null
  readonly weigh: (sample: Sample) => Weight
  readonly facts: (sample: Sample) => readonly Fact[]
  /** How many test vectors have to show it. */
  readonly fewest: number
  /** A number that has to be another on some two of the test vectors that show it, or null. */
  readonly varies: ((sample: Sample) => number | null) | null
}

/** A relation that has no numbers of its own. */
export function plain(relation: Relation, name: string | null, weigh: Candidate['weigh']): Candidate {
  return { relation, name, weigh, facts: () => [], fewest: 2, varies: null }
}

/** It holds and the result is wrong; it holds and the result is right; it does not hold. */
export function weightOf(holds: boolean, { isRight }: Sample): Weight {
  if (!holds) return 'contradicts'
  return isRight ? 'agrees' : 'shows'
}
