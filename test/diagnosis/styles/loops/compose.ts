type Matrix = number[][]

export type Stages = {
  project: (x: Matrix, w: Matrix) => Matrix
  scores: (q: Matrix, k: Matrix) => Matrix
  scale: (s: Matrix, d: number) => Matrix
  causalMask: (s: Matrix) => Matrix
  softmax: (s: Matrix) => Matrix
  weightedSum: (a: Matrix, v: Matrix) => Matrix
}

type Weights = { wq: Matrix; wk: Matrix; wv: Matrix }

/** The attention function, one line for each stage. */
export function compose(stages: Stages) {
  return function attention(x: Matrix, { wq, wk, wv }: Weights, { causal }: { causal: boolean }) {
    const q = stages.project(x, wq)
    const k = stages.project(x, wk)
    const v = stages.project(x, wv)
    const scores = stages.scores(q, k)
    const d = q[0].length
    const scaled = stages.scale(scores, d)
    let masked = scaled
    if (causal) {
      masked = stages.causalMask(scaled)
    }
    const weights = stages.softmax(masked)
    const output = stages.weightedSum(weights, v)
    return { q, k, v, scores, scaled, masked, weights, output }
  }
}
