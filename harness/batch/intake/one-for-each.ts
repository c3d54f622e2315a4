/** Authority on which submission counts where one student has several: the newest, if the platform says which that is. */
import type { Joined } from './roster/join-roster.ts'

export type Counted = {
  readonly identity: string
  readonly joined: Joined
  readonly remarks: readonly string[]
}

export function oneForEach(
  all: readonly Joined[],
  identityOf: (joined: Joined) => string,
): readonly Counted[] {
  const byIdentity = new Map<string, Joined[]>()
  for (const joined of all) {
    const identity = identityOf(joined)
    const there = byIdentity.get(identity)
    if (there === undefined) byIdentity.set(identity, [joined])
    else there.push(joined)
  }
  return [...byIdentity].flatMap(([identity, several]) => {
    const [joined, ...others] = several.toSorted(newestFirst)
    if (joined === undefined) return []
    return [{ identity, joined, remarks: others.length === 0 ? [] : [sayOthers(joined, others)] }]
  })
}

function sayOthers(joined: Joined, others: readonly Joined[]): string {
  const times = others.length + 1
  const { attempt } = joined.submission
  const isNewest =
    attempt !== null &&
    others.every(
      ({ submission }) => submission.attempt !== null && compareAttempts(attempt, submission.attempt) > 0,
    )
  return isNewest
    ? `Handed in ${times} times; the newest was graded (${attempt}).`
    : `Handed in ${times} times, and nothing says which is the newest: ${firstPath(joined)} was graded, the first by name, and not ${others.slice(0, 5).map(firstPath).join(', ')}.`
}

function newestFirst(a: Joined, b: Joined): number {
  const [one, other] = [a.submission.attempt, b.submission.attempt]
  const order = one === null || other === null ? 0 : compareAttempts(other, one)
  return order === 0 ? (firstPath(a) < firstPath(b) ? -1 : 1) : order
}

/** Counted, or written so that what is later sorts later. */
function compareAttempts(a: string, b: string): number {
  const areCounts = /^\d{1,15}$/.test(a) && /^\d{1,15}$/.test(b)
  if (areCounts) return Number(a) - Number(b)
  return a === b ? 0 : a < b ? -1 : 1
}

function firstPath({ submission }: Joined): string {
  return submission.files[0]?.path ?? ''
}
