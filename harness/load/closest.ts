/** Authority on "did you mean": the one known name that is near enough to be what was meant, or null. */
import { distance } from 'fastest-levenshtein'

export function closest(name: string, known: readonly string[]): string | null {
  const near = known
    .map((other) => ({ other, edits: distance(name.toLowerCase(), other.toLowerCase()) }))
    .filter(({ other, edits }) => edits <= Math.max(1, Math.floor(other.length / 3)))
    .toSorted((a, b) => a.edits - b.edits)
  return near[0]?.other ?? null
}
