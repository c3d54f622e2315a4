/**
 * Authority on how a result is related to the expected one. A relation is named only if two test vectors show it and none that
 * could tell contradicts it; one that rests on a size, such as √d, only if it held for two different sizes.
 */
import { isNonEmpty } from '../domain/value.ts'
import type { Cause, Grounds, Relation } from '../domain/verdict.ts'
import { always } from './relations/always.ts'
import { arrangements } from './relations/arrangements.ts'
import type { Candidate } from './relations/candidate.ts'
import { columnSums } from './relations/column-sums.ts'
import { copies } from './relations/copies.ts'
import { factors, offsets, someFactor } from './relations/factor.ts'
import { infinities } from './relations/infinities.ts'
import { parts } from './relations/parts.ts'
import { precisions } from './relations/precision.ts'
import type { Sample } from './relations/sample.ts'
import { excludedBy, weighOn, type Weighed } from './weigh-evidence.ts'

/** The most telling ones first: the first kind of which one holds is named. */
const KINDS: readonly ((samples: readonly Sample[]) => readonly Candidate[])[] = [
  ofWholes(copies),
  always,
  factors,
  offsets,
  ofWholes(arrangements),
  ofWholes(infinities),
  precisions,
  ofWholes(columnSums),
  someFactor,
  ofWholes(parts),
]

/** What is said of a matrix as a whole, and not of each of its entries, some of its rows cannot tell. */
function ofWholes(kind: (samples: readonly Sample[]) => readonly Candidate[]): typeof kind {
  return (samples) =>
    kind(samples).map((candidate) => ({
      ...candidate,
      weigh: (sample) => (sample.isPart ? 'cannot-tell' : candidate.weigh(sample)),
    }))
}

export type RelationFound = Extract<Cause, { kind: 'relation' }> & Grounds

/** `field` is the composition's, or the record's, that the samples are of, or null. */
export function diagnoseRelation(samples: readonly Sample[], field: string | null): RelationFound | null {
  for (const kind of KINDS) {
    const found = namedBy(
      kind(samples).map((candidate) => weighedOn(candidate, samples)),
      field,
    )
    if (found !== null) return found
  }
  return null
}

type WeighedRelation = Weighed & {
  readonly candidate: Candidate
  /** The samples that show it, those of test vectors that are shown first: what is hidden proves as much, but is not printed. */
  readonly showing: readonly Sample[]
}

function weighedOn(candidate: Candidate, samples: readonly Sample[]): WeighedRelation {
  const weighed = weighOn(samples, candidate.name ?? '', candidate.weigh)
  const byId = new Map(samples.map((sample) => [sample.vector.id, sample]))
  return { ...weighed, candidate, showing: weighed.shows.flatMap((id) => byId.get(id) ?? []) }
}

function namedBy(weighed: readonly WeighedRelation[], field: string | null): RelationFound | null {
  const [first, ...others] = weighed.filter(isProven)
  const [sample] = first?.showing ?? []
  if (first === undefined || sample === undefined || !isNonEmpty(first.shows)) return null
  return {
    kind: 'relation',
    relations: [first.candidate.relation, ...others.filter(isAlternativeTo(first)).map(relationOf)],
    field,
    facts: first.candidate.facts(sample),
    vectors: first.shows,
    tested: first.shows.length + first.agrees.length,
    excluded: excludedBy(weighed.filter(({ candidate }) => candidate.name !== null)),
  }
}

/** Two numbers exclude each other; of other relations that hold together, the first one says the most. */
function isAlternativeTo({ candidate: { relation } }: WeighedRelation): (other: WeighedRelation) => boolean {
  const isNumber = relation.kind === 'factor' || relation.kind === 'offset'
  return ({ candidate }) => isNumber && candidate.relation.kind === relation.kind
}

function relationOf({ candidate }: WeighedRelation): Relation {
  return candidate.relation
}

function isProven({ candidate, showing, against }: WeighedRelation): boolean {
  if (against !== null || showing.length < candidate.fewest) return false
  const { varies } = candidate
  return varies === null || new Set(showing.map(digits(varies))).size > 1
}

/** As far as rounding lets one tell two numbers apart. */
function digits(measure: (sample: Sample) => number | null): (sample: Sample) => string | undefined {
  return (sample) => measure(sample)?.toPrecision(9)
}
