/**
 * Your work for assignment 04: attention whose queries, keys and values come from one input or from two, in one head or in
 * several. README.md explains them.
 *
 * Replace each `throw` by your own code. Keep the names and the order of the arguments, and do not change what you
 * are given: every result is a new matrix. You may add functions, and files beside this one; your stages of assignment
 * 01 are a good start, copied into a file here.
 */

/** Rows × columns. Every row has the same length, and every token has its own row. */
export type Matrix = number[][]

/** The three learnt matrices that turn tokens into queries, keys and values. */
export type Projections = { wq: Matrix; wk: Matrix; wv: Matrix }

/** Learnt matrices for each head, and the one that reads what all of them found. */
export type Heads = { heads: Projections[]; wo: Matrix }

/**
 * Self-attention: every token of x looks at every token of x.
 *
 * x is n × d_model, wq and wk are d_model × d, wv is d_model × d_v, the result is n × d_v.
 * Q = X·wq, K = X·wk, V = X·wv; the result is softmax(Q·Kᵀ / √d)·V. Nothing is masked.
 *
 * selfAttention([[3]], { wq: [[1]], wk: [[1]], wv: [[2]] }) is [[6]]
 */
export function selfAttention(x: Matrix, { wq, wk, wv }: Projections): Matrix {
  throw new NotImplemented('selfAttention')
}

/**
 * Cross-attention: every token of x looks at every token of the context.
 *
 * x is n_q × d_x, context is n_k × d_c, wq is d_x × d, wk is d_c × d, wv is d_c × d_v, the result is n_q × d_v.
 * Q = X·wq, K = context·wk, V = context·wv; the result is softmax(Q·Kᵀ / √d)·V. Nothing is masked.
 *
 * crossAttention([[0]], [[1], [3]], { wq: [[1]], wk: [[1]], wv: [[2]] }) is [[4]]
 */
export function crossAttention(x: Matrix, context: Matrix, { wq, wk, wv }: Projections): Matrix {
  throw new NotImplemented('crossAttention')
}

/**
 * Several heads: each is a cross-attention by itself, with its own √d. Their outputs are put side by side, in the order
 * of `heads`, and multiplied by wo.
 *
 * x is n_q × d_x, context is n_k × d_c; head h has a wq of d_x × d_h, a wk of d_c × d_h and a wv of d_c × d_v,h.
 * wo is D × d_out, where D is the sum of all d_v,h; the result is n_q × d_out.
 *
 * multiHead([[0]], [[1]], { heads: [{ wq: [[1]], wk: [[1]], wv: [[2]] }, { wq: [[1]], wk: [[1]], wv: [[3]] }], wo: [[1], [10]] })
 * is [[32]]
 */
export function multiHead(x: Matrix, context: Matrix, { heads, wo }: Heads): Matrix {
  throw new NotImplemented('multiHead')
}

/** Says that a stage has not been started, so that the report does not call it wrong. */
class NotImplemented extends Error {
  constructor(stage: string) {
    super(`${stage} is not written yet`)
    this.name = 'NotImplemented'
  }
}
