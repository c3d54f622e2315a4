/** Authority on the other ways to compute softmax: all as right as the reference's. */
import type { Matrix } from '../matrix.ts'
import type { Sum } from './dot-products.ts'

type Softmax = (s: Matrix) => Matrix

/** A row of zeros where every key is masked; otherwise what `weigh` makes of the row and its maximum. */
function byRow(weigh: (row: readonly number[], largest: number) => readonly number[]): Softmax {
  return (s) =>
    s.map((row) => {
      const largest = row.reduce((a, b) => Math.max(a, b), -Infinity)
      return largest === -Infinity ? row.map(() => 0) : weigh(row, largest)
    })
}

export function softmaxWith(sum: Sum): Softmax {
  return byRow((row, largest) => {
    const powers = row.map((x) => Math.exp(x - largest))
    const total = sum(powers)
    return powers.map((power) => power / total)
  })
}

const forwardSum: Sum = (terms) => terms.reduce((sum, term) => sum + term, 0)

export const reciprocalSoftmax = byRow((row, largest) => {
  const powers = row.map((x) => Math.exp(x - largest))
  const reciprocal = 1 / forwardSum(powers)
  return powers.map((power) => power * reciprocal)
})

/** exp(x − log Σ exp): no division. */
export const logSumExpSoftmax = byRow((row, largest) => {
  const logSum = largest + Math.log(forwardSum(row.map((x) => Math.exp(x - largest))))
  return row.map((x) => Math.exp(x - logSum))
})

/** Powers of two, as graphics processors have them: exp(x) = 2^(x·log₂e). */
export const powersOfTwoSoftmax = byRow((row, largest) => {
  const powers = row.map((x) => 2 ** (x * Math.LOG2E - largest * Math.LOG2E))
  const total = forwardSum(powers)
  return powers.map((power) => power / total)
})

/** One pass: whenever a larger score turns up, the sum so far is rescaled to it. */
export const streamingSoftmax: Softmax = (s) =>
  s.map((row) => {
    let largest = -Infinity
    let total = 0
    for (const x of row) {
      if (x === -Infinity) continue
      const next = Math.max(largest, x)
      total = total * Math.exp(largest - next) + Math.exp(x - next)
      largest = next
    }
    return row.map((x) => (x === -Infinity ? 0 : Math.exp(x - largest) / total))
  })
