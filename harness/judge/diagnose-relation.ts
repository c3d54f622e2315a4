/**
 * Authority on how a result is related to the expected one. A relation is named only if two test vectors show it and none that
 * could tell contradicts it; one that rests on a size, such as √d, only if it held for two different sizes.
 */
import { isNonEmpty } from '../domain/value.ts'
import type { Cause, Excluded, Grounds, Relation } from '../domain/verdict.ts'
import { arrangements } from './relations/arrangements.ts'
import type { Candidate } from './relations/candidate.ts'
import { columnSums } from './relations/column-sums.ts'
import { copies } from './relations/copies.ts'
import { factors, offsets, someFactor } from './relations/factor.ts'
import { infinities } from './relations/infinities.ts'
import { parts } from './relations/parts.ts'
import { precisions } from './relations/precision.ts'
import type { Sample } from './relations/sample.ts'
import type { Weight } from './weigh-evidence.ts'

/** The most telling ones first: the first kind of which one holds is named. */
const KINDS: readonly ((samples: readonly Sample[]) => readonly Candidate[])[] = [
  copies,
  factors,
  offsets,
  arrangements,
  infinities,
  precisions,
  columnSums,
  someFactor,
  parts,
]

export type RelationFound = Extract<Cause, { kind: 'relation' }> & Grounds

/** `field` is the composition's that the samples are of, or null. */
export function diagnoseRelation(samples: readonly Sample[], field: string | null): RelationFound | null {
  for (const kind of KINDS) {
    const weighed = kind(samples).map((candidate) => weighedOn(candidate, samples))
    const found = namedBy(weighed, field)
    if (found !== null) return found
  }
  return null
}

type Weighed = {
  readonly candidate: Candidate
  readonly shows: readonly Sample[]
  readonly agrees: readonly Sample[]
  readonly against: readonly Sample[]
}

function weighedOn(candidate: Candidate, samples: readonly Sample[]): Weighed {
  const weighed = samples.map((sample) => ({ sample, weight: candidate.weigh(sample) }))
  const those = (wanted: Weight) =>
    shownFirst(weighed.filter(({ weight }) => weight === wanted).map(({ sample }) => sample))
  return { candidate, shows: those('shows'), agrees: those('agrees'), against: those('contradicts') }
}

/** What is hidden proves as much, but its numbers are not printed. */
function shownFirst(samples: readonly Sample[]): readonly Sample[] {
  return samples.toSorted((a, b) => Number(isHidden(a)) - Number(isHidden(b)))
}

function isHidden({ vector }: Sample): boolean {
  return vector.visibility === 'hidden'
}

function namedBy(weighed: readonly Weighed[], field: string | null): RelationFound | null {
  const [first, ...others] = weighed.filter(isProven)
  const [sample] = first?.shows ?? []
  if (first === undefined || sample === undefined) return null
  const vectors = first.shows.map(({ vector }) => vector.id)
  if (!isNonEmpty(vectors)) return null
  return {
    kind: 'relation',
    relations: [first.candidate.relation, ...others.filter(isAlternativeTo(first)).map(relationOf)],
    field,
    facts: first.candidate.facts(sample),
    vectors,
    tested: first.shows.length + first.agrees.length,
    excluded: weighed.flatMap(excludedOf),
  }
}

/** Two numbers exclude each other; of other relations that hold together, the first one says the most. */
function isAlternativeTo({ candidate: { relation } }: Weighed): (other: Weighed) => boolean {
  const isNumber = relation.kind === 'factor' || relation.kind === 'offset'
  return ({ candidate }) => isNumber && candidate.relation.kind === relation.kind
}

function relationOf({ candidate }: Weighed): Relation {
  return candidate.relation
}

function isProven({ candidate, shows, against }: Weighed): boolean {
  if (against.length > 0 || shows.length < candidate.fewest) return false
  const { varies } = candidate
  return varies === null || new Set(shows.map(digits(varies))).size > 1
}

/** As far as rounding lets one tell two numbers apart. */
function digits(measure: (sample: Sample) => number | null): (sample: Sample) => string | undefined {
  return (sample) => measure(sample)?.toPrecision(9)
}

function excludedOf({ candidate, shows, against }: Weighed): readonly Excluded[] {
  const [first] = against
  if (first === undefined || shows.length === 0 || candidate.name === null) return []
  return [{ alternative: candidate.name, by: first.vector.id }]
}
