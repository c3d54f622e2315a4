import type { Matrix } from './matrix.ts'

export type Stages = {
  project: (x: Matrix, w: Matrix) => Matrix
  scores: (q: Matrix, k: Matrix) => Matrix
  scale: (s: Matrix, d: number) => Matrix
  causalMask: (s: Matrix) => Matrix
  softmax: (s: Matrix) => Matrix
  weightedSum: (a: Matrix, v: Matrix) => Matrix
}
export type Projections = { wq: Matrix; wk: Matrix; wv: Matrix }
export type Trace = Record<'q' | 'k' | 'v' | 'scores' | 'scaled' | 'masked' | 'weights' | 'output', Matrix>

/** Adds one more field to what is known, computed from it. */
const and =
  <Name extends string, Known>(name: Name, value: (known: Known) => Matrix) =>
  (known: Known): Known & Record<Name, Matrix> =>
    ({ ...known, [name]: value(known) }) as never

export const compose =
  ({ project, scores, scale, causalMask, softmax, weightedSum }: Stages) =>
  (x: Matrix, { wq, wk, wv }: Projections, { causal }: { causal: boolean }): Trace =>
    [
      and('scores', ({ q, k }: Trace) => scores(q, k)),
      and('scaled', ({ q, scores }: Trace) => scale(scores, q[0]!.length)),
      and('masked', ({ scaled }: Trace) => (causal ? causalMask(scaled) : scaled)),
      and('weights', ({ masked }: Trace) => softmax(masked)),
      and('output', ({ weights, v }: Trace) => weightedSum(weights, v)),
    ].reduce((trace, next) => next(trace), {
      q: project(x, wq),
      k: project(x, wk),
      v: project(x, wv),
    } as Trace)
