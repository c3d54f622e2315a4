/** attention: wrong from the scores to the mask. */
import { causalMask, project, scale, scores, softmax, weightedSum } from '../stages.ts'

type Matrix = number[][]
type Weights = { wq: Matrix; wk: Matrix; wv: Matrix }
type Options = { causal: boolean }

/** q, k and v, as they should be. */
function qkv(x: Matrix, { wq, wk, wv }: Weights) {
  return { q: project(x, wq), k: project(x, wk), v: project(x, wv) }
}

/** Mask, softmax and weighted sum, as they should be. */
function rest(scaled: Matrix, v: Matrix, causal: boolean) {
  let masked = scaled
  if (causal) {
    masked = causalMask(scaled)
  }
  const weights = softmax(masked)
  return { scaled, masked, weights, output: weightedSum(weights, v) }
}

export function attentionScoresKQ(x: Matrix, w: Weights, { causal }: Options) {
  const { q, k, v } = qkv(x, w)
  const s = scores(k, q)
  const scaled = scale(s, q[0].length)
  return { q, k, v, scores: s, ...rest(scaled, v, causal) }
}

// every token with every token, but q two times
export function attentionScoresQQ(x: Matrix, w: Weights, { causal }: Options) {
  const { q, k, v } = qkv(x, w)
  const s: Matrix = []
  for (let i = 0; i < q.length; i++) {
    s[i] = []
    for (let j = 0; j < q.length; j++) {
      let dot = 0
      for (let t = 0; t < q[i].length; t++) {
        dot += q[i][t] * q[j][t]
      }
      s[i].push(dot)
    }
  }
  const scaled = scale(s, q[0].length)
  return { q, k, v, scores: s, ...rest(scaled, v, causal) }
}

export function attentionScoresKK(x: Matrix, w: Weights, { causal }: Options) {
  const { q, k, v } = qkv(x, w)
  const s = scores(k, k)
  const scaled = scale(s, q[0].length)
  return { q, k, v, scores: s, ...rest(scaled, v, causal) }
}

export function attentionScoresXX(x: Matrix, w: Weights, { causal }: Options) {
  const { q, k, v } = qkv(x, w)
  const s = scores(x, x)
  const scaled = scale(s, q[0].length)
  return { q, k, v, scores: s, ...rest(scaled, v, causal) }
}

export function attentionForgetsScale(x: Matrix, w: Weights, { causal }: Options) {
  const { q, k, v } = qkv(x, w)
  const s = scores(q, k)
  const scaled: Matrix = []
  for (let i = 0; i < s.length; i++) {
    const row: number[] = []
    for (let j = 0; j < s[i].length; j++) {
      row.push(s[i][j])
    }
    scaled.push(row)
  }
  return { q, k, v, scores: s, ...rest(scaled, v, causal) }
}

// forgets that it was done already
export function attentionDoubleScale(x: Matrix, w: Weights, { causal }: Options) {
  const { q, k, v } = qkv(x, w)
  const s = scores(q, k)
  let scaled = scale(s, q[0].length)
  scaled = scale(scaled, q[0].length)
  return { q, k, v, scores: s, ...rest(scaled, v, causal) }
}

export function attentionScaleByModelDim(x: Matrix, w: Weights, { causal }: Options) {
  const { q, k, v } = qkv(x, w)
  const d = w.wq.length // d = rows of wq
  const s = scores(q, k)
  const scaled = scale(s, d)
  return { q, k, v, scores: s, ...rest(scaled, v, causal) }
}

export function attentionScaleByValueDim(x: Matrix, w: Weights, { causal }: Options) {
  const { q, k, v } = qkv(x, w)
  let d = 0
  for (let j = 0; j < w.wv[0].length; j++) {
    d++
  }
  const s = scores(q, k)
  const scaled = scale(s, d)
  return { q, k, v, scores: s, ...rest(scaled, v, causal) }
}

// q.length instead of q[0].length
export function attentionScaleBySqrtN(x: Matrix, w: Weights, { causal }: Options) {
  const { q, k, v } = qkv(x, w)
  const d = q.length
  const s = scores(q, k)
  const scaled = scale(s, d)
  return { q, k, v, scores: s, ...rest(scaled, v, causal) }
}

// one variable for both
export function attentionScoresReturnsScaled(x: Matrix, w: Weights, { causal }: Options) {
  const { q, k, v } = qkv(x, w)
  const root = Math.sqrt(q[0].length)
  const s = scores(q, k)
  for (let i = 0; i < s.length; i++) {
    for (let j = 0; j < s[i].length; j++) {
      s[i][j] = s[i][j] / root
    }
  }
  return { q, k, v, scores: s, ...rest(s, v, causal) }
}

export function attentionIgnoresCausal(x: Matrix, w: Weights, { causal }: Options) {
  const { q, k, v } = qkv(x, w)
  const s = scores(q, k)
  const scaled = scale(s, q[0].length)
  const masked = scaled
  if (causal) {
    causalMask(masked)
  }
  const weights = softmax(masked)
  const output = weightedSum(weights, v)
  return { q, k, v, scores: s, scaled, masked, weights, output }
}

// the if is missing
export function attentionAlwaysCausal(x: Matrix, w: Weights, { causal }: Options) {
  const { q, k, v } = qkv(x, w)
  const s = scores(q, k)
  const scaled = scale(s, q[0].length)
  const masked: Matrix = []
  for (let i = 0; i < scaled.length; i++) {
    masked[i] = []
    for (let j = 0; j < scaled[i].length; j++) {
      if (j <= i) {
        masked[i].push(scaled[i][j])
      } else {
        masked[i].push(-Infinity)
      }
    }
  }
  const weights = softmax(masked)
  const output = weightedSum(weights, v)
  return { q, k, v, scores: s, scaled, masked, weights, output }
}

export function attentionCausalInverted(x: Matrix, w: Weights, { causal }: Options) {
  const { q, k, v } = qkv(x, w)
  const s = scores(q, k)
  const scaled = scale(s, q[0].length)
  let masked: Matrix
  if (causal) {
    masked = scaled
  } else {
    masked = causalMask(scaled)
  }
  const weights = softmax(masked)
  const output = weightedSum(weights, v)
  return { q, k, v, scores: s, scaled, masked, weights, output }
}
