/**
 * Authority on splitting a whole number by shares that are no whole numbers: each gets the whole part of what is due to it, and
 * what is left goes one by one to those with the largest remainders; where they are equal, to the larger share, and then to the
 * earlier. Without any share there is nothing to go by, and nothing is given.
 */
export function largestRemainder(
  shares: readonly number[],
  total: number,
  /** The most that each can hold; what finds no room is not given out. */
  most: readonly number[] = shares.map(() => Infinity),
): readonly number[] {
  const sum = shares.reduce((all, share) => all + share, 0)
  if (sum === 0) return shares.map(() => 0)
  const due = shares.map((share) => settle((share / sum) * total))
  const given = due.map((exact, i) => Math.min(Math.floor(exact), most[i] ?? 0))
  const order = due
    .map((exact, i) => ({ i, remainder: exact - Math.floor(exact), share: shares[i] ?? 0 }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.remainder - a.remainder || b.share - a.share || a.i - b.i)
  let left = total - given.reduce((all, part) => all + part, 0)
  for (let before = Infinity; left > 0 && left < before;) {
    before = left
    for (const { i } of order) {
      const part = given[i] ?? 0
      if (left === 0 || part >= (most[i] ?? 0)) continue
      given[i] = part + 1
      left -= 1
    }
  }
  return given
}

/** What computing in doubles has moved off a whole number is put back. */
function settle(exact: number): number {
  const whole = Math.round(exact)
  return Math.abs(exact - whole) < 1e-9 * Math.max(1, whole) ? whole : exact
}
