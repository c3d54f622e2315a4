/**
 * Your work for assignment 05: what attention costs, and two ways to pay less. README.md explains the functions.
 *
 * Replace each `throw` by your own code. Keep the names and the order of the arguments, and do not change what you
 * are given: every result is new. You may add functions, and files beside this one.
 */

/** Rows × columns. Every row has the same length, and every token has its own row. */
export type Matrix = number[][]

/** How long the text is, and how large the model: each of its layers has so many heads. */
export type Model = { tokens: number; heads: number; layers: number }

/**
 * How many scores a model computes for a text: every token with every token, in each head of each layer.
 *
 * All three are whole numbers, 1 or more. The result is a whole number, exact up to 2⁵³.
 *
 * scoreCount({ tokens: 3, heads: 2, layers: 5 }) is 90
 */
export function scoreCount({ tokens, heads, layers }: Model): number {
  throw new NotImplemented('scoreCount')
}

/**
 * How many bytes these scores take if all of them are kept.
 *
 * `bytesPerScore` is 2 in half precision, 4 in single, 8 in double. The result is in bytes.
 *
 * scoreBytes({ tokens: 3, heads: 2, layers: 5, bytesPerScore: 4 }) is 360
 */
export function scoreBytes({
  tokens,
  heads,
  layers,
  bytesPerScore,
}: Model & { bytesPerScore: number }): number {
  throw new NotImplemented('scoreBytes')
}

/**
 * softmax(Q·Kᵀ / √d)·V, without ever holding all its scores: block by block, with the online softmax.
 *
 * q is n × d, k is m × d, v is m × d_v, the result is n × d_v. If `causal`, n equals m and query i sees keys 0 … i;
 * otherwise every query sees every key. `blockSize` keys are taken at a time; the last block may be smaller.
 *
 * streamingAttention([[0]], [[1], [5]], [[2], [4]], { causal: false, blockSize: 1 }) is [[3]]
 */
export function streamingAttention(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  { causal, blockSize }: { causal: boolean; blockSize: number },
): Matrix {
  throw new NotImplemented('streamingAttention')
}

/**
 * softmax(Q·Kᵀ / √d)·V, in which query i sees keys i − window + 1 … i: its own and those just before it.
 *
 * q is n × d, k is n × d, v is n × d_v, the result is n × d_v. Where there are fewer keys before it, it sees those that there are.
 *
 * slidingWindowAttention([[0], [0], [0]], [[1], [1], [1]], [[2], [4], [8]], { window: 2 }) is [[2], [3], [6]]
 */
export function slidingWindowAttention(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  { window }: { window: number },
): Matrix {
  throw new NotImplemented('slidingWindowAttention')
}

/** Says that a stage has not been started, so that the report does not call it wrong. */
class NotImplemented extends Error {
  constructor(stage: string) {
    super(`${stage} is not written yet`)
    this.name = 'NotImplemented'
  }
}
