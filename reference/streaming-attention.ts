/** Authority on attention that never has all its scores at once: the online softmax, block by block. */
import { dot, entryAt, rowNumbers, width, type Matrix } from './matrix.ts'
import { streamedKeys } from './visible-keys.ts'

export type StreamingOptions = { readonly causal: boolean; readonly blockSize: number }

/**
 * softmax(Q·Kᵀ/√d)·V: (n_q × d), (n_k × d), (n_k × d_v) → (n_q × d_v); if causal, n_q = n_k and query i sees keys up to i.
 *
 * Softmax needs the largest score m and the sum Σ exp(s_j − m) of a whole row, and seems to need the row for that. It does not. Of the
 * keys seen so far keep three things: the largest score m, the sum l of exp(s_j − m), and the vector o, the sum of exp(s_j − m)·v_j.
 * A block of further scores may bring a larger one, m′. Every term so far was taken relative to m, and exp(s_j − m′) is
 * exp(s_j − m)·exp(m − m′); so l and o are multiplied by exp(m − m′), and the block's own terms are added. In the end o / l is
 * the mixture. It is the same number for every size of the blocks, and takes memory for one block, not for n_q × n_k scores.
 *
 * Before the first block m is −∞: exp(−∞) = 0 times the empty sums, which are 0. m′ ≥ m, so no factor is above 1.
 *
 * Milakov and Gimelshein, Online normalizer calculation for softmax, 2018, arXiv 1805.02867; Rabe and Staats, Self-attention does not
 * need O(n²) memory, 2021, arXiv 2112.05682; Dao et al., FlashAttention, 2022, arXiv 2205.14135.
 */
export function streamingAttention(q: Matrix, k: Matrix, v: Matrix, options: StreamingOptions): Matrix {
  return streamRows(rowNumbers(q), q, k, v, options)
}

/** The same for some of the queries: no row needs another one. */
export function streamRows(
  rows: readonly number[],
  q: Matrix,
  k: Matrix,
  v: Matrix,
  { causal, blockSize }: StreamingOptions,
): Matrix {
  return rows.map((i) =>
    streamRow(entryAt(q, i), k, v, { visible: streamedKeys(i, k.length, causal).end, blockSize }),
  )
}

type Stream = { readonly visible: number; readonly blockSize: number }

function streamRow(
  query: readonly number[],
  k: Matrix,
  v: Matrix,
  { visible, blockSize }: Stream,
): readonly number[] {
  const root = Math.sqrt(query.length)
  let largest = -Infinity
  let total = 0
  const sum = Array.from({ length: width(v) }, () => 0)
  for (let begin = 0; begin < visible; begin += blockSize) {
    const block = k.slice(begin, Math.min(begin + blockSize, visible)).map((key) => dot(query, key) / root)
    const next = block.reduce((a, b) => Math.max(a, b), largest)
    const factor = Math.exp(largest - next)
    total *= factor
    for (let c = 0; c < sum.length; c += 1) sum[c] = entryAt(sum, c) * factor
    for (let j = 0; j < block.length; j += 1) {
      const power = Math.exp(entryAt(block, j) - next)
      const value = entryAt(v, begin + j)
      total += power
      for (let c = 0; c < sum.length; c += 1) sum[c] = entryAt(sum, c) + power * entryAt(value, c)
    }
    largest = next
  }
  return sum.map((entry) => entry / total)
}
