import type { Options, Weights } from '../compose.ts'
import { add, broadcast, mulScalar, over, sumAxis, tril } from '../ops.ts'
import { causalMask, project, scale, scores, softmax, weightedSum } from '../stages.ts'
import { Tensor, type Matrix } from '../tensor.ts'

type Projections = { q: Matrix; k: Matrix; v: Matrix }
type Scaled = Projections & { scores: Matrix; scaled: Matrix }
type Masked = Scaled & { masked: Matrix }
type Weighted = Masked & { weights: Matrix }

/** One product for all three: X @ [wq | wk | wv], kept in one block. */
function fused(x: Matrix, { wq, wk, wv }: Weights) {
  const blocks = [wq, wk, wv].map(Tensor.from)
  const cols = blocks.reduce((sum, block) => sum + block.cols, 0)
  const w = new Tensor(wq.length, cols)
  let offset = 0
  for (const block of blocks) {
    for (let i = 0; i < w.rows; i++) w.data.set(block.row(i), i * cols + offset)
    offset += block.cols
  }
  const all = Tensor.from(x).matmul(w)
  const part = (start: number, width: number): Matrix =>
    Array.from({ length: all.rows }, (_, i) => all.row(i).slice(start, start + width))
  return { part, d: blocks[0].cols, dv: blocks[2].cols }
}

function projected(x: Matrix, { wq, wk, wv }: Weights): Projections {
  return { q: project(x, wq), k: project(x, wk), v: project(x, wv) }
}

const width = (m: Matrix): number => m[0].length

// From each place in the order of the stages, the rest of the way.
function fromProjections(p: Projections, causal: boolean) {
  return fromScores(p, scores(p.q, p.k), causal)
}
function fromScores(p: Projections, s: Matrix, causal: boolean) {
  return fromScaled({ ...p, scores: s, scaled: scale(s, width(p.q)) }, causal)
}
function fromScaled(t: Scaled, causal: boolean) {
  return fromMasked({ ...t, masked: causal ? causalMask(t.scaled) : t.scaled })
}
function fromMasked(t: Masked) {
  return fromWeights({ ...t, weights: softmax(t.masked) })
}
function fromWeights(t: Weighted) {
  return { ...t, output: weightedSum(t.weights, t.v) }
}

function unprojected(x: Matrix, _w: Weights, { causal }: Options) {
  return fromProjections({ q: x, k: x, v: x }, causal)
}
function qUnprojected(x: Matrix, w: Weights, { causal }: Options) {
  return fromProjections({ ...projected(x, w), q: Tensor.from(x).toRows() }, causal)
}
function kUnprojected(x: Matrix, w: Weights, { causal }: Options) {
  return fromProjections({ ...projected(x, w), k: x }, causal)
}
function vUnprojected(x: Matrix, w: Weights, { causal }: Options) {
  return fromProjections({ ...projected(x, w), v: Tensor.from(x).toViews() }, causal)
}

/** Offsets in the wrong order. */
function qkSwapped(x: Matrix, w: Weights, { causal }: Options) {
  const { part, d, dv } = fused(x, w)
  return fromProjections({ k: part(0, d), q: part(d, d), v: part(2 * d, dv) }, causal)
}
function kvSwapped(x: Matrix, w: Weights, { causal }: Options) {
  const { part, d, dv } = fused(x, w)
  return fromProjections({ q: part(0, d), v: part(d, d), k: part(2 * d, dv) }, causal)
}
function qvSwapped(x: Matrix, w: Weights, { causal }: Options) {
  const [v, k, q] = [w.wq, w.wk, w.wv].map((block) => project(x, block))
  return fromProjections({ q, k, v }, causal)
}
function qFromWk(x: Matrix, w: Weights, { causal }: Options) {
  const { part, d, dv } = fused(x, w)
  return fromProjections({ q: part(d, d), k: part(d, d), v: part(2 * d, dv) }, causal)
}
/** The offset of k was never advanced. */
function kFromWq(x: Matrix, w: Weights, { causal }: Options) {
  const { part, d, dv } = fused(x, w)
  return fromProjections({ q: part(0, d), k: part(0, d), v: part(2 * d, dv) }, causal)
}
function vFromWk(x: Matrix, w: Weights, { causal }: Options) {
  const { part, d } = fused(x, w)
  return fromProjections({ q: part(0, d), k: part(d, d), v: part(d, d) }, causal)
}
function vFromWq(x: Matrix, { wq, wk }: Weights, { causal }: Options) {
  return fromProjections({ q: project(x, wq), k: project(x, wk), v: project(x, wq) }, causal)
}
function allFromWq(x: Matrix, { wq }: Weights, { causal }: Options) {
  const one = project(x, wq)
  return fromProjections({ q: one, k: one, v: one }, causal)
}

function scoresKQ(x: Matrix, w: Weights, { causal }: Options) {
  const p = projected(x, w)
  return fromScores(p, Tensor.from(p.k).matmul(Tensor.from(p.q).transpose()).toRows(), causal)
}
function scoresQQ(x: Matrix, w: Weights, { causal }: Options) {
  const p = projected(x, w)
  return fromScores(p, scores(p.q, p.q), causal)
}
function scoresKK(x: Matrix, w: Weights, { causal }: Options) {
  const p = projected(x, w)
  return fromScores(p, scores(p.k, p.k), causal)
}
function scoresXX(x: Matrix, w: Weights, { causal }: Options) {
  return fromScores(projected(x, w), scores(x, x), causal)
}

/** Up to scaled, which is the scores times factor. */
function scaledBy(p: Projections, factor: number): Scaled {
  const t = Tensor.from(scores(p.q, p.k))
  return { ...p, scores: t.toRows(), scaled: mulScalar(t, factor).toRows() }
}

function forgetsScale(x: Matrix, w: Weights, { causal }: Options) {
  return fromScaled(scaledBy(projected(x, w), 1), causal)
}
function doubleScale(x: Matrix, w: Weights, { causal }: Options) {
  const p = projected(x, w)
  return fromScaled(scaledBy(p, 1 / width(p.q)), causal)
}
function byModelDim(x: Matrix, w: Weights, { causal }: Options) {
  return fromScaled(scaledBy(projected(x, w), 1 / Math.sqrt(width(x))), causal)
}
function byValueDim(x: Matrix, w: Weights, { causal }: Options) {
  const p = projected(x, w)
  return fromScaled(scaledBy(p, 1 / Math.sqrt(width(p.v))), causal)
}
/** The shape of q, read the wrong way round. */
function bySqrtN(x: Matrix, w: Weights, { causal }: Options) {
  const p = projected(x, w)
  return fromScaled(scaledBy(p, 1 / Math.sqrt(Tensor.from(p.q).rows)), causal)
}
/** Q is scaled before the product, so nobody ever holds the plain scores. */
function returnsScaled(x: Matrix, w: Weights, { causal }: Options) {
  const p = projected(x, w)
  const s = scores(scale(p.q, width(p.q)), p.k)
  return fromScaled({ ...p, scores: s, scaled: s }, causal)
}
function scaleAfterSoftmax(x: Matrix, w: Weights, { causal }: Options) {
  const p = projected(x, w)
  const t = fromScaled(scaledBy(p, 1), causal)
  return fromWeights({ ...t, weights: scale(t.weights, width(p.q)) })
}

function ignoresCausal(x: Matrix, w: Weights) {
  return fromProjections(projected(x, w), false)
}
function alwaysCausal(x: Matrix, w: Weights) {
  return fromProjections(projected(x, w), true)
}
function causalInverted(x: Matrix, w: Weights, { causal }: Options) {
  return fromProjections(projected(x, w), !causal)
}

/** Times a lower triangle of ones. */
function lowerPart(m: Matrix): Tensor {
  const ones = tril(m.length, 0, 1).data
  const t = Tensor.from(m)
  return new Tensor(
    t.rows,
    t.cols,
    t.data.map((value, p) => value * ones[p]),
  )
}
function maskAfterSoftmax(x: Matrix, w: Weights, { causal }: Options) {
  const t = fromProjections(projected(x, w), false)
  return causal ? fromWeights({ ...t, weights: lowerPart(t.weights).toRows() }) : t
}
function maskAfterSoftmaxRenormalised(x: Matrix, w: Weights, { causal }: Options) {
  const t = fromProjections(projected(x, w), false)
  if (!causal) return t
  const left = lowerPart(t.weights)
  return fromWeights({ ...t, weights: broadcast(left, sumAxis(left), over).toRows() })
}
function softmaxSkipsMask(x: Matrix, w: Weights, { causal }: Options) {
  const t = fromProjections(projected(x, w), causal)
  return fromWeights({ ...t, weights: softmax(t.scaled) })
}
function softmaxOfScores(x: Matrix, w: Weights, { causal }: Options) {
  const t = fromProjections(projected(x, w), causal)
  return fromWeights({ ...t, weights: softmax(t.scores) })
}
function skipsSoftmax(x: Matrix, w: Weights, { causal }: Options) {
  const t = fromProjections(projected(x, w), causal)
  return fromWeights({ ...t, weights: t.masked })
}
function softmaxTwice(x: Matrix, w: Weights, { causal }: Options) {
  const t = fromProjections(projected(x, w), causal)
  return fromWeights({ ...t, weights: softmax(t.weights) })
}

function outputOfScores(x: Matrix, w: Weights, { causal }: Options) {
  const t = fromProjections(projected(x, w), causal)
  return { ...t, output: weightedSum(t.scores, t.v) }
}
function usesQ(x: Matrix, w: Weights, { causal }: Options) {
  const t = fromProjections(projected(x, w), causal)
  return { ...t, output: Tensor.from(t.weights).matmul(Tensor.from(t.q)).toRows() }
}
function usesK(x: Matrix, w: Weights, { causal }: Options) {
  const t = fromProjections(projected(x, w), causal)
  return { ...t, output: weightedSum(t.weights, t.k) }
}
function usesX(x: Matrix, w: Weights, { causal }: Options) {
  const t = fromProjections(projected(x, w), causal)
  return { ...t, output: weightedSum(t.weights, x) }
}
function residual(x: Matrix, w: Weights, { causal }: Options) {
  const t = fromProjections(projected(x, w), causal)
  return { ...t, output: add(Tensor.from(t.output), Tensor.from(x)).toRows() }
}

export const mistakes = {
  'attention-unprojected': unprojected,
  'attention-q-unprojected': qUnprojected,
  'attention-k-unprojected': kUnprojected,
  'attention-v-unprojected': vUnprojected,
  'attention-qk-swapped': qkSwapped,
  'attention-kv-swapped': kvSwapped,
  'attention-qv-swapped': qvSwapped,
  'attention-q-from-wk': qFromWk,
  'attention-k-from-wq': kFromWq,
  'attention-v-from-wk': vFromWk,
  'attention-v-from-wq': vFromWq,
  'attention-all-from-wq': allFromWq,
  'attention-scores-k-q': scoresKQ,
  'attention-scores-q-q': scoresQQ,
  'attention-scores-k-k': scoresKK,
  'attention-scores-x-x': scoresXX,
  'attention-forgets-scale': forgetsScale,
  'attention-double-scale': doubleScale,
  'attention-scale-by-model-dim': byModelDim,
  'attention-scale-by-value-dim': byValueDim,
  'attention-scale-by-sqrt-n': bySqrtN,
  'attention-scores-returns-scaled': returnsScaled,
  'attention-scale-after-softmax': scaleAfterSoftmax,
  'attention-ignores-causal': ignoresCausal,
  'attention-always-causal': alwaysCausal,
  'attention-causal-inverted': causalInverted,
  'attention-mask-after-softmax': maskAfterSoftmax,
  'attention-mask-after-softmax-renormalised': maskAfterSoftmaxRenormalised,
  'attention-softmax-skips-mask': softmaxSkipsMask,
  'attention-softmax-of-scores': softmaxOfScores,
  'attention-skips-softmax': skipsSoftmax,
  'attention-softmax-twice': softmaxTwice,
  'attention-output-of-scores': outputOfScores,
  'attention-weighted-sum-uses-q': usesQ,
  'attention-weighted-sum-uses-k': usesK,
  'attention-weighted-sum-uses-x': usesX,
  'attention-residual': residual,
}
