/** Authority on how far correct attention can be off once queries, keys and values are there, each known within an error. */
import type { AttentionTrace } from '../compose-attention.ts'
import { mapEntries, width } from '../matrix.ts'
import { dotBound } from './dot-bound.ts'
import { SMALLEST_STEP, whereFinite } from './rounding.ts'
import { SCALING_ROUNDINGS } from './scale-bound.ts'
import { weightsBound } from './softmax-bound.ts'
import { transposed, uncertain, type Uncertain } from './uncertain.ts'

type Attended = Pick<AttentionTrace, 'scores' | 'scaled' | 'masked' | 'weights' | 'output'>

type Given = { readonly queries: Uncertain; readonly keys: Uncertain; readonly values: Uncertain }

/**
 * With E_q, E_k, E_v the errors of what is given, and |Q|, |K|, |V|, |W| standing for reference plus error (which the exact values
 * cannot exceed):
 *
 *   scores   T1 = E_q·|K|ᵀ + |Q|·E_kᵀ + E_q·E_kᵀ + γ_(d+2)·(|Q|+E_q)·(|K|+E_k)ᵀ + (d+2)·η
 *   scaled   T2 = T1/√d with γ_(d+10): eight more roundings, wherever the scale is put (on q before the product, on
 *            q and k as d^−¼ each, on the scores); products that were scaled first underflow by (d+2)·η undivided
 *   masked   T3 = T2 where a score is allowed, 0 where it is −∞
 *   weights  T4 = the bound of softmax for logits within T3
 *   output   T5 = T4·|V| + |W|·E_v + T4·E_v + γ_(n+2)·(|W|+T4)·(|V|+E_v) + (n+2)·η
 *
 * T1 and T5 are one formula, that of a product of two matrices known within an error. Dividing by Σ exp after the
 * weighted sum instead of before is covered: T4 already allows γ_(4n+20) for each weight.
 */
export function attendBound(reference: Attended, { queries, keys, values }: Given): Attended {
  const d = width(queries.size)
  const scores = whereFinite(reference.scores, dotBound(queries, keys))
  const scaled = whereFinite(
    reference.scaled,
    mapEntries(
      dotBound(queries, keys, 2 + SCALING_ROUNDINGS),
      (bound) => bound / Math.sqrt(d) + (d + 2) * SMALLEST_STEP,
    ),
  )
  const masked = whereFinite(reference.masked, scaled)
  const weights = weightsBound(reference.masked, masked)
  const output = whereFinite(
    reference.output,
    dotBound(uncertain(reference.weights, weights), transposed(values)),
  )
  return { scores, scaled, masked, weights, output }
}
