/** Authority on what all test vectors together say of an explanation, and on which explanations they leave. */
import { isNonEmpty, type NonEmpty } from '../domain/value.ts'
import type { Excluded, Grounds } from '../domain/verdict.ts'
import type { VectorResult } from './stage-result.ts'

/** `shows`: wrong in just this way. `agrees`: right, as it would be with this mistake. */
export type Weight = 'shows' | 'agrees' | 'contradicts' | 'cannot-tell'

/** One explanation, weighed on every test vector. */
export type Weighed = {
  readonly id: string
  readonly shows: readonly string[]
  readonly agrees: readonly string[]
  /** The first test vector that contradicts it, one that is shown if there is one; null if none does. */
  readonly against: string | null
}

export function weighOn(
  results: readonly VectorResult[],
  id: string,
  weigh: (result: VectorResult) => Weight,
): Weighed {
  const weights = results.map((result) => ({ vector: result.vector, weight: weigh(result) }))
  const those = (wanted: Weight) =>
    weights.filter(({ weight }) => weight === wanted).map(({ vector }) => vector)
  const against = those('contradicts')
  const [first] = [...against.filter(({ visibility }) => visibility === 'shown'), ...against]
  return {
    id,
    shows: those('shows').map(idOf),
    agrees: those('agrees').map(idOf),
    against: first?.id ?? null,
  }
}

function idOf({ id }: { readonly id: string }): string {
  return id
}

/** The explanations that some test vector shows and none contradicts; null if there is none. */
export function groundsOf(
  weighed: readonly Weighed[],
): { readonly proven: NonEmpty<string>; readonly grounds: Grounds } | null {
  const held = weighed.filter(({ shows, against }) => shows.length > 0 && against === null)
  const proven = held.map(idOf)
  const vectors = union(held.map(({ shows }) => shows))
  if (!isNonEmpty(proven) || !isNonEmpty(vectors)) return null
  const tested = union(held.flatMap(({ shows, agrees }) => [shows, agrees])).length
  return { proven, grounds: { vectors, tested, excluded: excludedBy(weighed) } }
}

/** The explanations that fit a failing test vector and were contradicted by another. */
export function excludedBy(weighed: readonly Weighed[]): readonly Excluded[] {
  return weighed.flatMap(({ id, shows, against }) =>
    shows.length > 0 && against !== null ? [{ alternative: id, by: against }] : [],
  )
}

function union(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())]
}
