/** Authority on how the six stages make attention: which value goes where. */
import { width, type MatrixOf } from './matrix.ts'

/** The six stages. `Entry` is a number here, and a decimal in the exact version. */
export type Stages<Entry = number> = {
  readonly project: (x: MatrixOf<Entry>, w: MatrixOf<Entry>) => MatrixOf<Entry>
  readonly scores: (q: MatrixOf<Entry>, k: MatrixOf<Entry>) => MatrixOf<Entry>
  readonly scale: (s: MatrixOf<Entry>, d: number) => MatrixOf<Entry>
  readonly causalMask: (s: MatrixOf<Entry>) => MatrixOf<Entry>
  readonly softmax: (s: MatrixOf<Entry>) => MatrixOf<Entry>
  readonly weightedSum: (a: MatrixOf<Entry>, v: MatrixOf<Entry>) => MatrixOf<Entry>
}

/** x is (n × d_model), wq and wk are (d_model × d), wv is (d_model × d_v). */
export type AttentionInputs<Entry = number> = readonly [
  x: MatrixOf<Entry>,
  weights: { readonly wq: MatrixOf<Entry>; readonly wk: MatrixOf<Entry>; readonly wv: MatrixOf<Entry> },
  options: { readonly causal: boolean },
]

/** Everything on the way, in order: q and k are (n × d), v and output (n × d_v), the four between them (n × n). */
export type AttentionTrace<Entry = number> = {
  readonly q: MatrixOf<Entry>
  readonly k: MatrixOf<Entry>
  readonly v: MatrixOf<Entry>
  readonly scores: MatrixOf<Entry>
  readonly scaled: MatrixOf<Entry>
  readonly masked: MatrixOf<Entry>
  readonly weights: MatrixOf<Entry>
  readonly output: MatrixOf<Entry>
}

export type Attention<Entry = number> = (...inputs: AttentionInputs<Entry>) => AttentionTrace<Entry>

/** Fields of the trace that are computed differently, each from the inputs and the earlier fields as they came. */
export type AttentionChanges<Entry = number> = {
  readonly q?: Change<Entry, never>
  readonly k?: Change<Entry, 'q'>
  readonly v?: Change<Entry, 'q' | 'k'>
  readonly scores?: Change<Entry, 'q' | 'k' | 'v'>
  readonly scaled?: Change<Entry, 'q' | 'k' | 'v' | 'scores'>
  readonly masked?: Change<Entry, 'q' | 'k' | 'v' | 'scores' | 'scaled'>
  readonly weights?: Change<Entry, 'q' | 'k' | 'v' | 'scores' | 'scaled' | 'masked'>
  readonly output?: Change<Entry, 'q' | 'k' | 'v' | 'scores' | 'scaled' | 'masked' | 'weights'>
}

type Change<Entry, Earlier extends keyof AttentionTrace> = (
  inputs: AttentionInputs<Entry>,
  trace: Pick<AttentionTrace<Entry>, Earlier>,
) => MatrixOf<Entry>

/**
 * softmax(Q·Kᵀ/√d + mask)·V with the given stages, and every value on the way.
 *
 * Each stage gets the very array that the stage before returned, as in a student's own composition: a stage that
 * changes its input in place is seen in the trace.
 */
export function composeAttention<Entry = number>(
  stages: Stages<Entry>,
  changes: AttentionChanges<Entry> = {},
): Attention<Entry> {
  return (...inputs) => {
    const [x, { wq, wk, wv }, { causal }] = inputs
    const q = changes.q?.(inputs, {}) ?? stages.project(x, wq)
    const k = changes.k?.(inputs, { q }) ?? stages.project(x, wk)
    const v = changes.v?.(inputs, { q, k }) ?? stages.project(x, wv)
    const scores = changes.scores?.(inputs, { q, k, v }) ?? stages.scores(q, k)
    const scaled = changes.scaled?.(inputs, { q, k, v, scores }) ?? stages.scale(scores, width(q))
    const masked =
      changes.masked?.(inputs, { q, k, v, scores, scaled }) ?? (causal ? stages.causalMask(scaled) : scaled)
    const weights = changes.weights?.(inputs, { q, k, v, scores, scaled, masked }) ?? stages.softmax(masked)
    const output =
      changes.output?.(inputs, { q, k, v, scores, scaled, masked, weights }) ?? stages.weightedSum(weights, v)
    return { q, k, v, scores, scaled, masked, weights, output }
  }
}
