/** Authority on how the six stages make attention: which value goes where, of one input or of two. */
import { width, type MatrixOf } from './matrix.ts'

/** The six stages. `Entry` is a number here, and a decimal in the exact version. */
export type Stages<Entry = number> = {
  readonly project: (x: MatrixOf<Entry>, w: MatrixOf<Entry>) => MatrixOf<Entry>
  readonly scores: (q: MatrixOf<Entry>, k: MatrixOf<Entry>) => MatrixOf<Entry>
  readonly scale: (s: MatrixOf<Entry>, d: number) => MatrixOf<Entry>
  readonly causalMask: (s: MatrixOf<Entry>, past?: number) => MatrixOf<Entry>
  readonly softmax: (s: MatrixOf<Entry>) => MatrixOf<Entry>
  readonly weightedSum: (a: MatrixOf<Entry>, v: MatrixOf<Entry>) => MatrixOf<Entry>
}

/** What was learnt: wq for queries, wk for keys, wv for values. */
export type Projections<Entry = number> = {
  readonly wq: MatrixOf<Entry>
  readonly wk: MatrixOf<Entry>
  readonly wv: MatrixOf<Entry>
}

/** x is (n × d_model), wq and wk are (d_model × d), wv is (d_model × d_v). */
export type AttentionInputs<Entry = number> = readonly [
  x: MatrixOf<Entry>,
  weights: Projections<Entry>,
  options: Causal,
]

export type Causal = { readonly causal: boolean }

/** What attention is computed from: queries from x, keys and values from the context. In self-attention the two are one. */
export type Sources<Entry = number> = Causal & {
  readonly x: MatrixOf<Entry>
  readonly context: MatrixOf<Entry>
  readonly weights: Projections<Entry>
}

/** Everything on the way, in order: q is (n_q × d), k (n_k × d), v (n_k × d_v), output (n_q × d_v), the others (n_q × n_k). */
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

/** Fields of the trace that are computed differently, each from the sources and the earlier fields as they came. */
export type AttentionChanges<Entry = number, From = Sources<Entry>> = {
  readonly q?: Change<Entry, From, never>
  readonly k?: Change<Entry, From, 'q'>
  readonly v?: Change<Entry, From, 'q' | 'k'>
  readonly scores?: Change<Entry, From, 'q' | 'k' | 'v'>
  readonly scaled?: Change<Entry, From, 'q' | 'k' | 'v' | 'scores'>
  readonly masked?: Change<Entry, From, 'q' | 'k' | 'v' | 'scores' | 'scaled'>
  readonly weights?: Change<Entry, From, 'q' | 'k' | 'v' | 'scores' | 'scaled' | 'masked'>
  readonly output?: Change<Entry, From, 'q' | 'k' | 'v' | 'scores' | 'scaled' | 'masked' | 'weights'>
}

type Change<Entry, From, Earlier extends keyof AttentionTrace> = (
  from: From,
  trace: Pick<AttentionTrace<Entry>, Earlier>,
) => MatrixOf<Entry>

/** Those of the fields from Q, K and V on, which need nothing but these and whether it is causal. */
export type TraceChanges<Entry = number, From = Causal> = Omit<AttentionChanges<Entry, From>, keyof Roles>

/** What looks, what can be looked at, and what is handed on. */
export type Roles<Entry = number> = Pick<AttentionTrace<Entry>, 'q' | 'k' | 'v'>

/**
 * softmax(Q·Kᵀ/√d + mask)·V with the given stages, and every value on the way, wherever Q, K and V come from.
 *
 * Each stage gets the very array that the stage before returned, as in a student's own composition: a stage that
 * changes its input in place is seen in the trace.
 */
export function attendBy<Entry = number, From extends Causal = Causal>(
  stages: Omit<Stages<Entry>, 'project'>,
  changes: TraceChanges<Entry, From> = {},
): (from: From, roles: Roles<Entry>) => AttentionTrace<Entry> {
  return (from, { q, k, v }) => {
    const scores = changes.scores?.(from, { q, k, v }) ?? stages.scores(q, k)
    const scaled = changes.scaled?.(from, { q, k, v, scores }) ?? stages.scale(scores, width(q))
    const masked =
      changes.masked?.(from, { q, k, v, scores, scaled }) ??
      (from.causal ? stages.causalMask(scaled, k.length - q.length) : scaled)
    const weights = changes.weights?.(from, { q, k, v, scores, scaled, masked }) ?? stages.softmax(masked)
    const output =
      changes.output?.(from, { q, k, v, scores, scaled, masked, weights }) ?? stages.weightedSum(weights, v)
    return { q, k, v, scores, scaled, masked, weights, output }
  }
}

/** The same with Q, K and V made of their sources. */
export function traceAttention<Entry = number, From extends Sources<Entry> = Sources<Entry>>(
  stages: Stages<Entry>,
  changes: AttentionChanges<Entry, From> = {},
): (from: From) => AttentionTrace<Entry> {
  const attend = attendBy<Entry, From>(stages, changes)
  return (from) => {
    const { x, context, weights: learnt } = from
    const q = changes.q?.(from, {}) ?? stages.project(x, learnt.wq)
    const k = changes.k?.(from, { q }) ?? stages.project(context, learnt.wk)
    const v = changes.v?.(from, { q, k }) ?? stages.project(context, learnt.wv)
    return attend(from, { q, k, v })
  }
}

/** Self-attention, causal or not: queries, keys and values all come from x. */
export function composeAttention<Entry = number>(
  stages: Stages<Entry>,
  changes: AttentionChanges<Entry> = {},
): Attention<Entry> {
  const trace = traceAttention(stages, changes)
  return (...inputs) => trace(sourcesOf(inputs))
}

export function sourcesOf<Entry = number>([x, weights, { causal }]: AttentionInputs<Entry>): Sources<Entry> {
  return { x, context: x, weights, causal }
}
