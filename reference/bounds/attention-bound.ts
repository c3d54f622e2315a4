/** Authority on how far each field of a correct attention trace can be from the certified one. */
import {
  attendBy,
  sourcesOf,
  type AttentionInputs,
  type AttentionTrace,
  type Causal,
  type Roles,
  type Sources,
} from '../compose-attention.ts'
import { dotBound } from './dot-bound.ts'
import { stages } from '../stages.ts'
import { projectBound } from './project-bound.ts'
import { whereFinite } from './rounding.ts'
import { scaledScoresBound } from './scaled-scores-bound.ts'
import { weightsBound } from './softmax-bound.ts'
import { transposed, uncertain } from './uncertain.ts'

const attend = attendBy(stages)

/**
 * Each stage's own rounding, plus what the earlier ones put in. With E_q, E_k, E_v the bounds of the projections, and
 * |Q|, |K|, |V|, |W| standing for reference plus bound (which the exact values cannot exceed):
 *
 *   scores   T1 = E_q·|K|ᵀ + |Q|·E_kᵀ + E_q·E_kᵀ + γ_(d+2)·(|Q|+E_q)·(|K|+E_k)ᵀ + (d+2)·η
 *   scaled   T2 = T1/√d with γ_(d+10), as scaled-scores-bound.ts says
 *   masked   T3 = T2 where a score is allowed, 0 where it is −∞
 *   weights  T4 = the bound of softmax for logits within T3
 *   output   T5 = T4·|V| + |W|·E_v + T4·E_v + γ_(n+2)·(|W|+T4)·(|V|+E_v) + (n+2)·η
 *
 * T1 and T5 are one formula, that of a product of two matrices known within an error. Dividing by Σ exp after the
 * weighted sum instead of before is covered: T4 already allows γ_(4n+20) for each weight.
 */
export function traceBoundOf(from: Causal, roles: Roles, { q, k, v }: Roles): AttentionTrace {
  const reference = attend(from, roles)
  const queries = uncertain(roles.q, q)
  const keys = uncertain(roles.k, k)
  const values = uncertain(roles.v, v)

  const scores = whereFinite(reference.scores, dotBound(queries, keys))
  const scaled = whereFinite(reference.scaled, scaledScoresBound(queries, keys))
  const masked = whereFinite(reference.masked, scaled)
  const weights = weightsBound(reference.masked, masked)
  const output = whereFinite(
    reference.output,
    dotBound(uncertain(reference.weights, weights), transposed(values)),
  )
  return { q, k, v, scores, scaled, masked, weights, output }
}

export function traceBound(from: Sources): AttentionTrace {
  const { x, context, weights } = from
  const { wq, wk, wv } = weights
  const roles = { q: stages.project(x, wq), k: stages.project(context, wk), v: stages.project(context, wv) }
  const errors = { q: projectBound(x, wq), k: projectBound(context, wk), v: projectBound(context, wv) }
  return traceBoundOf(from, roles, errors)
}

export function attentionBound(...inputs: AttentionInputs): AttentionTrace {
  return traceBound(sourcesOf(inputs))
}
