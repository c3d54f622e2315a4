/** Authority on which exports are most likely which stages, misspelt: each is offered once, the nearest first. */
import { distance } from 'fastest-levenshtein'

/** For each of `missing`, the one of `exported` that may be meant. */
export function nearNames(
  missing: readonly string[],
  exported: readonly string[],
): ReadonlyMap<string, string> {
  const pairs = missing
    .flatMap((name) => exported.map((other) => ({ name, other, edits: editsBetween(name, other) })))
    .filter(({ name, edits }) => edits <= Math.floor(name.length / 3))
    .toSorted((a, b) => a.edits - b.edits)
  const near = new Map<string, string>()
  const offered = new Set<string>()
  for (const { name, other } of pairs) {
    if (near.has(name) || offered.has(other)) continue
    near.set(name, other)
    offered.add(other)
  }
  return near
}

/** Case and the marks between words do not count; two neighbours that changed places count once. */
function editsBetween(name: string, other: string): number {
  const [a, b] = [plain(name), plain(other)]
  return isSwap(a, b) ? 1 : distance(a, b)
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[_$\d]/g, '')
}

function isSwap(a: string, b: string): boolean {
  const at = Array.from(a).findIndex((letter, i) => letter !== b[i])
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
