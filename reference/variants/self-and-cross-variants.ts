/** Authority on programs for one head and for several that look different from the reference and are just as right. */
import type { AttentionChanges, Stages } from '../compose-attention.ts'
import { composeSelfAndCross, type SelfAndCross } from '../compose-self-and-cross.ts'
import { pairs, width, type Matrix } from '../matrix.ts'
import { selfAndCross } from '../self-and-cross.ts'
import { sideBySide } from '../side-by-side.ts'
import { stages } from '../stages.ts'
import { orders } from './orders.ts'
import { stageVariants } from './variants.ts'

export const selfAndCrossVariants: Readonly<Record<string, Partial<SelfAndCross>>> = {
  ...Object.fromEntries(
    Object.entries(stageVariants)
      .filter(([, changes]) => !isOnlyAMask(changes))
      .map(([id, changes]) => [id, composed({ ...stages, ...changes })]),
  ),
  ...Object.fromEntries(Object.entries(orders).map(([id, changes]) => [id, composed(stages, changes)])),
  'each-head-through-its-rows-of-wo': { multiHead: eachThroughItsRows },
  'all-heads-projected-at-once': { multiHead: projectedAtOnce },
}

function composed(own: Stages, changes?: AttentionChanges): SelfAndCross {
  return composeSelfAndCross(own, changes)
}

/** Nothing is masked here. */
function isOnlyAMask(changes: Partial<Stages>): boolean {
  return Object.keys(changes).every((stage) => stage === 'causalMask')
}

/** [O₁ O₂ …]·W_O = O₁·W₁ + O₂·W₂ + …, where W_h is the rows of W_O that belong to head h. */
function eachThroughItsRows(...[x, context, { heads, wo }]: Parameters<SelfAndCross['multiHead']>): Matrix {
  let from = 0
  const shares = heads.map((weights) => {
    const own = wo.slice(from, from + width(weights.wv))
    from += width(weights.wv)
    return stages.project(selfAndCross.crossAttention(x, context, weights), own)
  })
  return shares.reduce((sum, share) => pairs(sum, share, (a, b) => pairs(a, b, (one, other) => one + other)))
}

/** One product for the queries of all heads, and one each for keys and values; every head then takes its columns. */
function projectedAtOnce(...[x, context, { heads, wo }]: Parameters<SelfAndCross['multiHead']>): Matrix {
  const queries = stages.project(x, sideBySide(heads.map(({ wq }) => wq)))
  const keys = stages.project(context, sideBySide(heads.map(({ wk }) => wk)))
  const values = stages.project(context, sideBySide(heads.map(({ wv }) => wv)))
  let [d, dv] = [0, 0]
  const outputs = heads.map(({ wq, wv }) => {
    const [q, k] = [columns(queries, d, width(wq)), columns(keys, d, width(wq))]
    const v = columns(values, dv, width(wv))
    d += width(wq)
    dv += width(wv)
    const weights = stages.softmax(stages.scale(stages.scores(q, k), width(q)))
    return stages.weightedSum(weights, v)
  })
  return stages.project(sideBySide(outputs), wo)
}

function columns(matrix: Matrix, from: number, count: number): Matrix {
  return matrix.map((row) => row.slice(from, from + count))
}
