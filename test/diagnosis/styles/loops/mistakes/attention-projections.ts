/** attention: q, k and v are made of the wrong things. Everything after that is right. */
import { causalMask, project, scale, scores, softmax, weightedSum } from '../stages.ts'

type Matrix = number[][]
type Weights = { wq: Matrix; wk: Matrix; wv: Matrix }
type Options = { causal: boolean }

/** The part that comes after the projections. */
function rest(q: Matrix, k: Matrix, v: Matrix, causal: boolean) {
  const s = scores(q, k)
  const scaled = scale(s, q[0].length)
  let masked = scaled
  if (causal) {
    masked = causalMask(scaled)
  }
  const weights = softmax(masked)
  const output = weightedSum(weights, v)
  return { q, k, v, scores: s, scaled, masked, weights, output }
}

/** A new matrix with the same numbers. */
function copy(x: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < x.length; i++) {
    const row: number[] = []
    for (let j = 0; j < x[i].length; j++) {
      row.push(x[i][j])
    }
    result.push(row)
  }
  return result
}

// self attention: everything is x
export function attentionUnprojected(x: Matrix, { wq, wk, wv }: Weights, { causal }: Options) {
  const list: Matrix[] = []
  for (let times = 0; times < 3; times++) {
    list.push(copy(x))
  }
  return rest(list[0], list[1], list[2], causal)
}

export function attentionQUnprojected(x: Matrix, { wk, wv }: Weights, { causal }: Options) {
  const q = copy(x)
  const k = project(x, wk)
  const v = project(x, wv)
  return rest(q, k, v, causal)
}

export function attentionKUnprojected(x: Matrix, { wq, wv }: Weights, { causal }: Options) {
  const q = project(x, wq)
  const k = x
  const v = project(x, wv)
  return rest(q, k, v, causal)
}

export function attentionVUnprojected(x: Matrix, { wq, wk }: Weights, { causal }: Options) {
  const q = project(x, wq)
  const k = project(x, wk)
  const v = copy(x)
  return rest(q, k, v, causal)
}

// the order of the names is not the one in the object
export function attentionQkSwapped(x: Matrix, weights: Weights, { causal }: Options) {
  const list = [weights.wk, weights.wq, weights.wv]
  const projected: Matrix[] = []
  for (let n = 0; n < list.length; n++) {
    projected.push(project(x, list[n]))
  }
  return rest(projected[0], projected[1], projected[2], causal)
}

export function attentionKvSwapped(x: Matrix, { wq, wk, wv }: Weights, { causal }: Options) {
  const q = project(x, wq)
  const v = project(x, wk)
  const k = project(x, wv)
  return rest(q, k, v, causal)
}

export function attentionQvSwapped(x: Matrix, weights: Weights, { causal }: Options) {
  const { wq: wv, wk, wv: wq } = weights
  const q = project(x, wq)
  const k = project(x, wk)
  const v = project(x, wv)
  return rest(q, k, v, causal)
}

export function attentionQFromWk(x: Matrix, { wk, wv }: Weights, { causal }: Options) {
  const q = project(x, wk)
  const k = project(x, wk)
  const v = project(x, wv)
  return rest(q, k, v, causal)
}

export function attentionKFromWq(x: Matrix, { wq, wv }: Weights, { causal }: Options) {
  const q = project(x, wq)
  const k = project(x, wq)
  const v = project(x, wv)
  return rest(q, k, v, causal)
}

// v is only another name for k
export function attentionVFromWk(x: Matrix, { wq, wk }: Weights, { causal }: Options) {
  const q = project(x, wq)
  const k = project(x, wk)
  const v = k
  return rest(q, k, v, causal)
}

export function attentionVFromWq(x: Matrix, { wq, wk }: Weights, { causal }: Options) {
  const q = project(x, wq)
  const k = project(x, wk)
  const v = project(x, wq)
  return rest(q, k, v, causal)
}

// one projection for all three
export function attentionAllFromWq(x: Matrix, { wq }: Weights, { causal }: Options) {
  const projected = project(x, wq)
  return rest(projected, projected, projected, causal)
}
