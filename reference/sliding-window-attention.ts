/** Authority on attention through a sliding window: a query sees its own key and the few just before it. */
import { attendTo } from './attend-to.ts'
import { attendBy } from './compose-attention.ts'
import { rowNumbers, type Matrix } from './matrix.ts'
import { stages } from './stages.ts'
import { windowKeys } from './visible-keys.ts'

const attend = attendBy(stages)

/**
 * Query i sees keys i − window + 1 … i: (n × d), (n × d), (n × d_v) → (n × d_v).
 *
 * That is at most `window` scores for each query, n·window in all, where full attention has n². What lies further back is not
 * lost to a model with several layers: each layer hands on what the layer below has gathered, so after L of them
 * a token has heard from L·(window − 1) tokens before it. Beltagy, Peters and Cohan, Longformer, 2020, arXiv 2004.05150.
 */
export function slidingWindowAttention(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  { window }: { readonly window: number },
): Matrix {
  const sees = (i: number) => windowKeys(i, window)
  return attendTo(rowNumbers(q), { q, k, v, sees }, (roles) => attend({ causal: false }, roles).output)
}
