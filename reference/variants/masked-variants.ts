/** Authority on programs for masks, causal attention and decoding that look different from the reference and are just as right. */
import { attendBy, type Stages, type TraceChanges } from '../compose-attention.ts'
import { decodeStepBy } from '../decode-step.ts'
import { addMask } from '../masked-softmax.ts'
import { maskedStages, type MaskedStages } from '../masked-stages.ts'
import { mapEntries, pairs, type Matrix } from '../matrix.ts'
import { stages } from '../stages.ts'
import { orders } from './orders.ts'
import { inTypedRow, stageVariants, stored } from './variants.ts'

export const maskedVariants: Readonly<Record<string, Partial<MaskedStages>>> = {
  ...Object.fromEntries(
    Object.entries(stageVariants).map(([id, changes]) => [id, composed({ ...stages, ...changes })]),
  ),
  ...Object.fromEntries(Object.entries(orders).map(([id, changes]) => [id, composed(stages, changes)])),
  'row-after-row': {
    causalMask: (n) => triangle(n, []),
    paddingMask: (valid, queries) => {
      const row = valid.map((isReal) => (isReal ? 0 : -Infinity))
      return Array.from({ length: queries }, () => [...row])
    },
  },
  'smaller-of-two': {
    combineMasks: (a, b) => pairs(a, b, (row, other) => pairs(row, other, (x, y) => Math.min(x, y))),
    maskedSoftmax: (s, mask) =>
      stages.softmax(mapEntries(s, (score, i, j) => (mask[i]?.[j] === 0 ? score : -Infinity))),
  },
  /** Hidden keys are left out in place of being masked. */
  'only-what-is-seen': {
    maskedSoftmax: (s, mask) => s.map((row, i) => spread(row, mask[i] ?? [])),
    causalAttention: onlyWhatIsSeen,
  },
  /** One query after another, as decoding does it. */
  'one-query-at-a-time': {
    causalAttention: (q, k, v) =>
      q.flatMap((query, i) => {
        const seen = k.length - q.length + i + 1
        return maskedStages.causalAttention([query], k.slice(0, seen), v.slice(0, seen))
      }),
  },
  'typed-masks': {
    causalMask: (n) => stored(maskedStages.causalMask(n), inTypedRow),
    paddingMask: (valid, queries) => stored(maskedStages.paddingMask(valid, queries), inTypedRow),
    combineMasks: (a, b) => stored(maskedStages.combineMasks(a, b), inTypedRow),
  },
  'cache-copied-deeply': {
    decodeStep: ({ keys, values }, q, k, v) => {
      const deep = { keys: mapEntries(keys, (x) => x), values: mapEntries(values, (x) => x) }
      return maskedStages.decodeStep(deep, q, [...k], [...v])
    },
  },
}

function composed(own: Stages, changes: TraceChanges = {}): Partial<MaskedStages> {
  const attend = attendBy(own, changes)
  const causalAttention: MaskedStages['causalAttention'] = (q, k, v) =>
    attend({ causal: true }, { q, k, v }).output
  return {
    maskedSoftmax: (s, mask) => own.softmax(addMask(s, mask)),
    causalAttention,
    decodeStep: decodeStepBy(causalAttention),
  }
}

function triangle(n: number, rows: Matrix): Matrix {
  if (rows.length === n) return rows
  const seen = Array.from({ length: rows.length + 1 }, () => 0)
  return triangle(n, [...rows, [...seen, ...Array<number>(n - seen.length).fill(-Infinity)]])
}

/** The allowed scores share out the whole, and go back to their places. */
function spread(row: readonly number[], mask: readonly number[]): readonly number[] {
  const allowed = row.filter((_, j) => mask[j] === 0)
  const [weights = []] = stages.softmax([allowed])
  const next = weights.values()
  return row.map((_, j) => (mask[j] === 0 ? (next.next().value ?? NaN) : 0))
}

function onlyWhatIsSeen(q: Matrix, k: Matrix, v: Matrix): Matrix {
  return q.map((query, i) => {
    const seen = k.length - q.length + i + 1
    const [scaled = []] = stages.scale(stages.scores([query], k.slice(0, seen)), query.length)
    const largest = scaled.reduce((a, b) => Math.max(a, b))
    const powers = scaled.map((score) => Math.exp(score - largest))
    const total = powers.reduce((sum, power) => sum + power)
    return (v[0] ?? []).map((_, c) =>
      powers.reduce((sum, power, j) => sum + (power / total) * (v[j]?.[c] ?? NaN), 0),
    )
  })
}
