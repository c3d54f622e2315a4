/** Authority on the other orders in which a sum may be added: all as right as from the first to the last. */
import { pairs } from '../matrix.ts'

export type Sum = (terms: readonly number[]) => number

export const reverseSum: Sum = (terms) => terms.reduceRight((sum, term) => sum + term, 0)

/** Halves are summed on their own, and so are their halves: errors grow with log₂ n. */
export const pairwiseSum: Sum = (terms) => {
  if (terms.length <= 1) return terms[0] ?? 0
  const middle = terms.length >> 1
  return pairwiseSum(terms.slice(0, middle)) + pairwiseSum(terms.slice(middle))
}

/** Kahan: what each addition lost is carried into the next one. */
export const compensatedSum: Sum = (terms) => {
  let sum = 0
  let lost = 0
  for (const term of terms) {
    const corrected = term - lost
    const next = sum + corrected
    lost = next - sum - corrected
    sum = next
  }
  return sum
}

/** Eight sums side by side, as a vector unit keeps them, added at the end. */
export const eightLaneSum: Sum = (terms) => {
  const lanes = [0, 0, 0, 0, 0, 0, 0, 0]
  return lanes
    .map((zero, lane) => terms.filter((_, k) => k % 8 === lane).reduce((sum, term) => sum + term, zero))
    .reduce((sum, lane) => sum + lane, 0)
}

export function dotWith(sum: Sum): (a: readonly number[], b: readonly number[]) => number {
  return (a, b) => sum(pairs(a, b, (x, y) => x * y))
}
