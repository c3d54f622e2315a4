/** Authority on how far each field of a correct attention trace can be from the certified one. */
import { attention } from '../attention.ts'
import type { AttentionInputs, AttentionTrace } from '../compose-attention.ts'
import { attendBound } from './attend-bound.ts'
import { projectBound } from './project-bound.ts'
import { uncertain } from './uncertain.ts'

/** Each stage's own rounding, plus what the earlier ones put in: the projections first, and attention on what they give. */
export function attentionBound(...inputs: AttentionInputs): AttentionTrace {
  const [x, { wq, wk, wv }] = inputs
  const reference = attention(...inputs)
  const q = projectBound(x, wq)
  const k = projectBound(x, wk)
  const v = projectBound(x, wv)
  const given = {
    queries: uncertain(reference.q, q),
    keys: uncertain(reference.k, k),
    values: uncertain(reference.v, v),
  }
  return { q, k, v, ...attendBound(reference, given) }
}
