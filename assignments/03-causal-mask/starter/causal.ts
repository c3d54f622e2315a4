/**
 * Your work for assignment 03: masks, attention that does not look ahead, and one step of decoding. README.md explains them.
 *
 * Replace each `throw` by your own code. Keep the names and the order of the arguments, and do not change what you
 * are given: every result is made of new arrays. You may add functions, and files beside this one.
 */

/** Rows × columns. Every row has the same length, and is an array of its own. */
export type Matrix = number[][]

/** The keys (n × d) and values (n × d_v) of the n tokens so far. Before the first token both are []. */
export type Cache = { keys: Matrix; values: Matrix }

/**
 * The causal mask of n tokens, to be added to scores: no query sees a key that comes after it.
 *
 * The result is n × n.
 * result[i][j] = -Infinity where j > i, and 0 elsewhere
 *
 * causalMask(2) is [[0, -Infinity], [0, 0]]
 */
export function causalMask(n: number): Matrix {
  throw new NotImplemented('causalMask')
}

/**
 * The padding mask: no query sees a key that only fills up the text.
 *
 * valid[j] is true if token j is a real one. The result is queries × valid.length.
 * result[i][j] = -Infinity where valid[j] is false, and 0 elsewhere
 *
 * paddingMask([true, false], 3) is [[0, -Infinity], [0, -Infinity], [0, -Infinity]]
 */
export function paddingMask(valid: boolean[], queries: number): Matrix {
  throw new NotImplemented('paddingMask')
}

/**
 * Two masks at once: a key is hidden if either of them hides it.
 *
 * a and b are n_q × n_k, and so is the result. They hold 0 and -Infinity, and so does the result.
 *
 * combineMasks([[0, -Infinity]], [[0, 0]]) is [[0, -Infinity]]
 */
export function combineMasks(a: Matrix, b: Matrix): Matrix {
  throw new NotImplemented('combineMasks')
}

/**
 * Softmax of each row of s, under a mask: hidden keys get exactly 0, the others share out the whole.
 *
 * s and mask are n_q × n_k, and so is the result.
 * Scores of ±1000 must give numbers too, and a row with nothing allowed becomes zeros.
 *
 * maskedSoftmax([[3, 5], [2, 2]], [[0, -Infinity], [0, 0]]) is [[1, 0], [0.5, 0.5]]
 */
export function maskedSoftmax(s: Matrix, mask: Matrix): Matrix {
  throw new NotImplemented('maskedSoftmax')
}

/**
 * softmax(Q·Kᵀ / √d + mask)·V for the last n_q of n_k tokens: query i sees the keys up to n_k - n_q + i.
 *
 * q is n_q × d, k is n_k × d, v is n_k × d_v, with n_q ≤ n_k; the result is n_q × d_v.
 *
 * causalAttention([[1]], [[5], [5]], [[2], [4]]) is [[3]]: one query, at the end, sees both keys
 */
export function causalAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  throw new NotImplemented('causalAttention')
}

/**
 * One token more: its query looks at everything before it and at its own key.
 *
 * q and k have d numbers, v has d_v. output has d_v numbers: a list, not a matrix.
 * The new cache has k and v as its last rows. The cache that came in stays as it was.
 *
 * decodeStep({ keys: [], values: [] }, [1], [2], [3]) is { output: [3], cache: { keys: [[2]], values: [[3]] } }
 */
export function decodeStep(
  cache: Cache,
  q: number[],
  k: number[],
  v: number[],
): { output: number[]; cache: Cache } {
  throw new NotImplemented('decodeStep')
}

/** Says that a stage has not been started, so that the report does not call it wrong. */
class NotImplemented extends Error {
  constructor(stage: string) {
    super(`${stage} is not written yet`)
    this.name = 'NotImplemented'
  }
}
