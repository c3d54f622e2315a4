/** Authority on attention: softmax(Q·Kᵀ/√d)·V with every value on the way. */
import { composeAttention, type Attention } from './compose-attention.ts'
import { stages } from './stages.ts'

/**
 * q = x·wq, k = x·wk, v = x·wv; scores = q·kᵀ; scaled = scores/√d with d the width of q; masked = scaled with the
 * future at −∞ if causal, otherwise scaled itself; weights = softmax(masked); output = weights·v.
 */
export const attention: Attention = composeAttention(stages)
