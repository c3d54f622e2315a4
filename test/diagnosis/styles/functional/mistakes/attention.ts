import * as right from '../stages.ts'
import { compose, type Projections, type Stages, type Trace } from '../compose.ts'
import { mapCells, sum, transpose, zipWith, type Matrix } from '../matrix.ts'

const { project, scores, scale, causalMask, softmax, weightedSum } = right

type Options = { causal: boolean }
type Attention = (x: Matrix, projections: Projections, options: Options) => Trace

/** All that a step may use: what was given, and what the steps before it have made. */
type Known = { x: Matrix } & Projections & Options & Trace
type Field = keyof Trace
type Recipe = Record<Field, (known: Known) => Matrix>

const width = (m: Matrix): number => m[0]!.length

const recipe: Recipe = {
  q: ({ x, wq }) => project(x, wq),
  k: ({ x, wk }) => project(x, wk),
  v: ({ x, wv }) => project(x, wv),
  scores: ({ q, k }) => scores(q, k),
  scaled: ({ scores: s, q }) => scale(s, width(q)),
  masked: ({ scaled, causal }) => (causal ? causalMask(scaled) : scaled),
  weights: ({ masked }) => softmax(masked),
  output: ({ weights, v }) => weightedSum(weights, v),
}

const fields = Object.keys(recipe) as Field[]

/** Follows the recipe, with other steps in place of some of its own. */
const attentionWith =
  (changes: Partial<Recipe>): Attention =>
  (x, projections, options) => {
    const steps = { ...recipe, ...changes }
    const known = fields.reduce((sofar, field) => ({ ...sofar, [field]: steps[field](sofar) }), {
      x,
      ...projections,
      ...options,
    } as Known)
    return Object.fromEntries(fields.map((field) => [field, known[field]])) as Trace
  }

const withStages = (changes: (stages: Stages) => Partial<Stages>): Attention =>
  compose({ ...right, ...changes(right) })

/** The right attention, given other matrices than it asks for. */
const withMatrices =
  (choose: (projections: Projections) => Partial<Projections>): Attention =>
  (x, projections, options) =>
    compose(right)(x, { ...projections, ...choose(projections) }, options)

const withOption =
  (choose: (causal: boolean) => boolean): Attention =>
  (x, projections, { causal }) =>
    compose(right)(x, projections, { causal: choose(causal) })

/** Corrects the finished trace for the worse. */
const afterwards =
  (change: (trace: Trace, x: Matrix) => Partial<Trace>): Attention =>
  (x, projections, options) => {
    const trace = compose(right)(x, projections, options)
    return { ...trace, ...change(trace, x) }
  }

const justX = ({ x }: Known): Matrix => x

const scaledBy = (d: (known: Known) => number): Attention =>
  attentionWith({ scaled: (known) => scale(known.scores, d(known)) })

const weightsFrom = (weights: (known: Known) => Matrix): Attention => attentionWith({ weights })

const hideFuture = mapCells((weight, i, j) => (j > i ? 0 : weight))

const backToOne = (m: Matrix): Matrix => m.map((row) => row.map((x) => x / sum(row)))

const refuse = (why: string): never => {
  throw new RangeError(why)
}

const zipExactly =
  <A, B, C>(f: (a: A, b: B) => C) =>
  (as: A[], bs: B[]): C[] =>
    as.length === bs.length ? zipWith(f)(as, bs) : refuse(`${as.length} do not go with ${bs.length}`)

const plus = zipExactly(zipExactly((a: number, b: number) => a + b))

const twice =
  <T>(f: (x: T) => T) =>
  (x: T): T =>
    f(f(x))

export const mistakes: Record<string, Attention> = {
  'attention-unprojected': withStages(() => ({ project: (x) => x })),
  'attention-q-unprojected': attentionWith({ q: justX }),
  'attention-k-unprojected': attentionWith({ k: justX }),
  'attention-v-unprojected': attentionWith({ v: justX }),
  'attention-qk-swapped': withMatrices(({ wq, wk }) => ({ wq: wk, wk: wq })),
  'attention-kv-swapped': withMatrices(({ wk, wv }) => ({ wk: wv, wv: wk })),
  'attention-qv-swapped': withMatrices(({ wq, wv }) => ({ wq: wv, wv: wq })),
  'attention-q-from-wk': withMatrices(({ wk }) => ({ wq: wk })),
  'attention-k-from-wq': attentionWith({ k: ({ q }) => q }),
  'attention-v-from-wk': attentionWith({ v: ({ x, wk }) => project(x, wk) }),
  'attention-v-from-wq': withMatrices(({ wq }) => ({ wv: wq })),
  'attention-all-from-wq': withMatrices(({ wq }) => ({ wq, wk: wq, wv: wq })),
  'attention-scores-k-q': withStages(({ scores }) => ({ scores: (q, k) => scores(k, q) })),
  'attention-scores-q-q': attentionWith({ scores: ({ q }) => scores(q, q) }),
  'attention-scores-k-k': withStages(({ scores }) => ({ scores: (_, k) => scores(k, k) })),
  'attention-scores-x-x': attentionWith({ scores: ({ x }) => project(x, transpose(x)) }),
  'attention-forgets-scale': withStages(() => ({ scale: (s) => s })),
  'attention-double-scale': withStages(({ scale }) => ({ scale: (s, d) => scale(scale(s, d), d) })),
  'attention-scale-by-model-dim': scaledBy(({ wq }) => wq.length),
  'attention-scale-by-value-dim': scaledBy(({ v }) => width(v)),
  'attention-scale-by-sqrt-n': scaledBy(({ q }) => q.length),
  'attention-scores-returns-scaled': afterwards(({ scaled }) => ({ scores: scaled })),
  'attention-scale-after-softmax': attentionWith({
    scaled: ({ scores: s }) => s,
    weights: ({ masked, q }) => scale(softmax(masked), width(q)),
  }),
  'attention-ignores-causal': withStages(() => ({ causalMask: (s) => s })),
  'attention-always-causal': withOption(() => true),
  'attention-causal-inverted': withOption((causal) => !causal),
  'attention-mask-after-softmax': attentionWith({
    masked: ({ scaled }) => scaled,
    weights: ({ masked, causal }) =>
      [softmax, causal ? hideFuture : []].flat().reduce((m, f) => f(m), masked),
  }),
  'attention-mask-after-softmax-renormalised': attentionWith({
    masked: ({ scaled }) => scaled,
    weights: ({ masked, causal }) => (causal ? backToOne(hideFuture(softmax(masked))) : softmax(masked)),
  }),
  'attention-softmax-skips-mask': weightsFrom(({ scaled }) => softmax(scaled)),
  'attention-softmax-of-scores': weightsFrom((known) => softmax(known.scores)),
  'attention-skips-softmax': withStages(() => ({ softmax: (s) => s })),
  'attention-softmax-twice': withStages(() => ({ softmax: twice(softmax) })),
  'attention-output-of-scores': attentionWith({ output: (known) => weightedSum(known.scores, known.v) }),
  'attention-weighted-sum-uses-q': attentionWith({ output: ({ weights, q }) => weightedSum(weights, q) }),
  'attention-weighted-sum-uses-k': afterwards(({ weights, k }) => ({ output: weightedSum(weights, k) })),
  'attention-weighted-sum-uses-x': afterwards(({ weights }, x) => ({ output: weightedSum(weights, x) })),
  'attention-residual': afterwards(({ output }, x) => ({ output: plus(x, output) })),
}
