/** Authority on other programs for streaming and for windows that are just as right, within the same memory. */
import type { Model } from '../count-scores.ts'
import { dot, entryAt, mapEntries, width, type Matrix } from '../matrix.ts'
import { stages } from '../stages.ts'
import type { StreamingOptions } from '../streaming-attention.ts'
import { streamedKeys, windowKeys } from '../visible-keys.ts'

type Streaming = (q: Matrix, k: Matrix, v: Matrix, options: StreamingOptions) => ArrayLike<ArrayLike<number>>

/** Numbers in typed arrays throughout, one row of queries after another. */
const inTypedArrays: Streaming = (q, k, v, { causal, blockSize }) => {
  const root = Math.sqrt(width(q))
  const block = new Float64Array(blockSize)
  return q.map((query, i) => {
    const sum = new Float64Array(width(v))
    const { end: seen } = streamedKeys(i, k.length, causal)
    let [largest, total] = [-Infinity, 0]
    for (let begin = 0; begin < seen; begin += blockSize) {
      const size = Math.min(blockSize, seen - begin)
      const before = largest
      for (let j = 0; j < size; j += 1) {
        block[j] = dot(query, entryAt(k, begin + j)) / root
        largest = Math.max(largest, block[j] ?? NaN)
      }
      const factor = Math.exp(before - largest)
      total *= factor
      for (let c = 0; c < sum.length; c += 1) sum[c] = (sum[c] ?? NaN) * factor
      for (let j = 0; j < size; j += 1) {
        const power = Math.exp((block[j] ?? NaN) - largest)
        const value = entryAt(v, begin + j)
        total += power
        for (let c = 0; c < sum.length; c += 1) sum[c] = (sum[c] ?? NaN) + power * entryAt(value, c)
      }
    }
    return sum.map((entry) => entry / total)
  })
}

/** First the largest score of all that a query sees, then the sums relative to it: each score is computed twice. */
const inTwoPasses: Streaming = (q, k, v, { causal }) => {
  const root = Math.sqrt(width(q))
  return q.map((query, i) => {
    const { end } = streamedKeys(i, k.length, causal)
    let largest = -Infinity
    for (let j = 0; j < end; j += 1) largest = Math.max(largest, dot(query, entryAt(k, j)) / root)
    let total = 0
    const sum = Array.from({ length: width(v) }, () => 0)
    for (let j = 0; j < end; j += 1) {
      const power = Math.exp(dot(query, entryAt(k, j)) / root - largest)
      const value = entryAt(v, j)
      total += power
      for (let c = 0; c < sum.length; c += 1) sum[c] = entryAt(sum, c) + power * entryAt(value, c)
    }
    return sum.map((entry) => entry / total)
  })
}

/** All scores of one query at a time, whatever the size of the blocks: n numbers, and not n². */
const rowByRow: Streaming = (q, k, v, { causal }) =>
  q.map((query, i) => {
    const { end } = streamedKeys(i, k.length, causal)
    const powers: number[] = []
    for (let j = 0; j < end; j += 1) powers.push(dot(query, entryAt(k, j)) / Math.sqrt(query.length))
    const largest = powers.reduce((a, b) => Math.max(a, b), -Infinity)
    let total = 0
    for (let j = 0; j < end; j += 1) {
      const power = Math.exp(entryAt(powers, j) - largest)
      powers[j] = power
      total += power
    }
    return Array.from({ length: width(v) }, (_, c) => {
      let sum = 0
      for (let j = 0; j < end; j += 1) sum += entryAt(powers, j) * entryAt(entryAt(v, j), c)
      return sum / total
    })
  })

/** Blocks of one: the maximum so far is compared with each score, and everything is rescaled only where it grows. */
const oneKeyAtATime: Streaming = (q, k, v, { causal }) =>
  q.map((query, i) => {
    const { end } = streamedKeys(i, k.length, causal)
    let [largest, total] = [-Infinity, 0]
    const sum = Array.from({ length: width(v) }, () => 0)
    for (let j = 0; j < end; j += 1) {
      const score = dot(query, entryAt(k, j)) / Math.sqrt(query.length)
      const factor = score > largest ? Math.exp(largest - score) : 1
      largest = Math.max(largest, score)
      const power = Math.exp(score - largest)
      const value = entryAt(v, j)
      total = total * factor + power
      for (let c = 0; c < sum.length; c += 1) sum[c] = entryAt(sum, c) * factor + power * entryAt(value, c)
    }
    return sum.map((entry) => entry / total)
  })

type CostVariant = {
  readonly scoreCount?: (model: Model) => number
  readonly streamingAttention?: Streaming
  readonly slidingWindowAttention?: (
    q: Matrix,
    k: Matrix,
    v: Matrix,
    options: { readonly window: number },
  ) => Matrix
}

export const costVariants: Readonly<Record<string, CostVariant>> = {
  'typed-arrays': { streamingAttention: inTypedArrays },
  'two-passes': { streamingAttention: inTwoPasses },
  'row-by-row': { streamingAttention: rowByRow },
  'one-key-at-a-time': { streamingAttention: oneKeyAtATime },
  'other-order-of-factors': { scoreCount: ({ tokens, heads, layers }) => layers * heads * tokens * tokens },
  'window-as-mask': {
    slidingWindowAttention: (q, k, v, { window }) => {
      const scaled = stages.scale(stages.scores(q, k), width(q))
      const masked = mapEntries(scaled, (score, i, j) => {
        const { begin, end } = windowKeys(i, window)
        return j >= begin && j < end ? score : -Infinity
      })
      return stages.weightedSum(stages.softmax(masked), v)
    },
  },
}
