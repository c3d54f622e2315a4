/** Authority on what all test vectors together say of an explanation, and on which explanations they leave. */
import type { TestVector } from '../domain/assignment.ts'
import { isNonEmpty, type NonEmpty } from '../domain/value.ts'
import type { Excluded, Grounds } from '../domain/verdict.ts'

/** `shows`: wrong in just this way. `agrees`: right, as it would be with this mistake. */
export type Weight = 'shows' | 'agrees' | 'contradicts' | 'cannot-tell'

/** One explanation, weighed on every test vector; those that are shown come first. */
export type Weighed = {
  readonly id: string
  readonly shows: readonly string[]
  readonly agrees: readonly string[]
  /** The first test vector that contradicts it; null if none does. */
  readonly against: string | null
}

type Weighable = { readonly vector: Pick<TestVector, 'id' | 'visibility'> }

export function weighOn<Item extends Weighable>(
  items: readonly Item[],
  id: string,
  weigh: (item: Item) => Weight,
): Weighed {
  const weights = items
    .toSorted((a, b) => Number(isHidden(a)) - Number(isHidden(b)))
    .map((item) => ({ id: item.vector.id, weight: weigh(item) }))
  const those = (wanted: Weight) => weights.filter(({ weight }) => weight === wanted).map(idOf)
  return { id, shows: those('shows'), agrees: those('agrees'), against: those('contradicts')[0] ?? null }
}

function isHidden({ vector }: Weighable): boolean {
  return vector.visibility === 'hidden'
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
