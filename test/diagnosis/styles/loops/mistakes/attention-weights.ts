/** attention: right up to the mask, wrong in the weights or in the output. */
import { causalMask, project, scale, scores, softmax, weightedSum } from '../stages.ts'

type Matrix = number[][]
type Weights = { wq: Matrix; wk: Matrix; wv: Matrix }
type Options = { causal: boolean }

/** Everything up to the mask, as it should be. */
function start(x: Matrix, { wq, wk, wv }: Weights, causal: boolean) {
  const q = project(x, wq)
  const k = project(x, wk)
  const v = project(x, wv)
  const s = scores(q, k)
  const scaled = scale(s, q[0].length)
  let masked = scaled
  if (causal) {
    masked = causalMask(scaled)
  }
  return { q, k, v, scores: s, scaled, masked }
}

// the division by root d comes at the end, on the weights
export function attentionScaleAfterSoftmax(x: Matrix, { wq, wk, wv }: Weights, { causal }: Options) {
  const q = project(x, wq)
  const k = project(x, wk)
  const v = project(x, wv)
  const s = scores(q, k)
  const scaled = s
  let masked = scaled
  if (causal) {
    masked = causalMask(scaled)
  }
  const weights = softmax(masked)
  for (let i = 0; i < weights.length; i++) {
    for (let j = 0; j < weights[i].length; j++) {
      weights[i][j] = weights[i][j] / Math.sqrt(q[0].length)
    }
  }
  const output = weightedSum(weights, v)
  return { q, k, v, scores: s, scaled, masked, weights, output }
}

// no looking ahead: future weights are 0
export function attentionMaskAfterSoftmax(x: Matrix, w: Weights, { causal }: Options) {
  const { q, k, v, scores: s, scaled } = start(x, w, false)
  const masked = scaled
  const weights = softmax(masked)
  if (causal) {
    for (let i = 0; i < weights.length; i++) {
      for (let j = i + 1; j < weights[i].length; j++) {
        weights[i][j] = 0
      }
    }
  }
  const output = weightedSum(weights, v)
  return { q, k, v, scores: s, scaled, masked, weights, output }
}

// ... and then every row is made 1 again
export function attentionMaskAfterSoftmaxRenormalised(x: Matrix, w: Weights, { causal }: Options) {
  const { q, k, v, scores: s, scaled } = start(x, w, false)
  const masked = scaled
  const weights = softmax(masked)
  if (causal) {
    for (let i = 0; i < weights.length; i++) {
      let sum = 0
      for (let j = 0; j < weights[i].length; j++) {
        if (j > i) {
          weights[i][j] = 0
        }
        sum += weights[i][j]
      }
      for (let j = 0; j < weights[i].length; j++) {
        weights[i][j] = weights[i][j] / sum
      }
    }
  }
  const output = weightedSum(weights, v)
  return { q, k, v, scores: s, scaled, masked, weights, output }
}

export function attentionSoftmaxSkipsMask(x: Matrix, w: Weights, { causal }: Options) {
  const { q, k, v, scores: s, scaled, masked } = start(x, w, causal)
  const weights = softmax(scaled)
  const output = weightedSum(weights, v)
  return { q, k, v, scores: s, scaled, masked, weights, output }
}

export function attentionSoftmaxOfScores(x: Matrix, w: Weights, { causal }: Options) {
  const trace = start(x, w, causal)
  const weights = softmax(trace.scores)
  const output = weightedSum(weights, trace.v)
  return { ...trace, weights, output }
}

// weights start as a copy of masked
export function attentionSkipsSoftmax(x: Matrix, w: Weights, { causal }: Options) {
  const trace = start(x, w, causal)
  const weights: Matrix = []
  for (let i = 0; i < trace.masked.length; i++) {
    weights.push([])
    for (let j = 0; j < trace.masked[i].length; j++) {
      weights[i].push(trace.masked[i][j])
    }
  }
  const output = weightedSum(weights, trace.v)
  return { ...trace, weights, output }
}

export function attentionSoftmaxTwice(x: Matrix, w: Weights, { causal }: Options) {
  const trace = start(x, w, causal)
  let weights = trace.masked
  for (let times = 0; times < 2; times++) {
    weights = softmax(weights)
  }
  const output = weightedSum(weights, trace.v)
  return { ...trace, weights, output }
}

export function attentionOutputOfScores(x: Matrix, w: Weights, { causal }: Options) {
  const trace = start(x, w, causal)
  const weights = softmax(trace.masked)
  const output: Matrix = []
  for (let i = 0; i < trace.scores.length; i++) {
    output[i] = []
    for (let j = 0; j < trace.v[0].length; j++) {
      output[i][j] = 0
      for (let t = 0; t < trace.v.length; t++) {
        output[i][j] += trace.scores[i][t] * trace.v[t][j]
      }
    }
  }
  return { ...trace, weights, output }
}

export function attentionWeightedSumUsesQ(x: Matrix, w: Weights, { causal }: Options) {
  const trace = start(x, w, causal)
  const weights = softmax(trace.masked)
  const output = weightedSum(weights, trace.q)
  return { ...trace, weights, output }
}

export function attentionWeightedSumUsesK(x: Matrix, w: Weights, { causal }: Options) {
  const trace = start(x, w, causal)
  const weights = softmax(trace.masked)
  const output = weightedSum(weights, trace.k)
  return { ...trace, weights, output }
}

// adds up the tokens
export function attentionWeightedSumUsesX(x: Matrix, w: Weights, { causal }: Options) {
  const trace = start(x, w, causal)
  const weights = softmax(trace.masked)
  const output: Matrix = []
  for (let i = 0; i < x.length; i++) {
    const row: number[] = new Array(x[0].length).fill(0)
    for (let t = 0; t < x.length; t++) {
      for (let j = 0; j < x[t].length; j++) {
        row[j] += weights[i][t] * x[t][j]
      }
    }
    output.push(row)
  }
  return { ...trace, weights, output }
}

// a skip connection as in the picture, where it fits
export function attentionResidual(x: Matrix, w: Weights, { causal }: Options) {
  const trace = start(x, w, causal)
  const weights = softmax(trace.masked)
  const output = weightedSum(weights, trace.v)
  if (output[0].length === x[0].length) {
    for (let i = 0; i < output.length; i++) {
      for (let j = 0; j < output[i].length; j++) {
        output[i][j] += x[i][j]
      }
    }
  }
  return { ...trace, weights, output }
}
