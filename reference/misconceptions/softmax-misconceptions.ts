/** Authority on what goes wrong in `softmax`: each row's exp(x − max)/Σ with one deliberate change. */
import { mapEntries, transpose } from '../matrix.ts'
import { softmax } from '../softmax.ts'
import { inPlace, sharedRows } from './slips.ts'

type Row = readonly number[]

/** As the reference, a row with every key masked becomes zeros; `weigh` says what becomes of the others. */
function byRow(weigh: (row: Row) => Row): typeof softmax {
  return (s) => s.map((row) => (largestOf(row) === -Infinity ? row.map(() => 0) : weigh(row)))
}

export const softmaxMisconceptions: Readonly<Record<string, typeof softmax>> = {
  'softmax-columns': (s) => transpose(softmax(transpose(s))),
  'softmax-global': (s) => {
    const weights = softmax([s.flat()])[0] ?? []
    let next = 0
    return mapEntries(s, () => weights[next++] ?? NaN)
  },
  /** exp(710) is more than a double can hold, and below −745 nothing is left. */
  'softmax-unstable': byRow((row) => shares(row.map(Math.exp))),
  'softmax-global-max': (s) => {
    const largest = largestOf(s.flat())
    return byRow((row) => shares(powers(row, largest)))(s)
  },
  'softmax-no-normalize': byRow((row) => powers(row, largestOf(row))),
  'softmax-without-exp': byRow(shares),
  'softmax-base2': byRow((row) => shares(row.map((x) => 2 ** (x - largestOf(row))))),
  'softmax-twice': (s) => softmax(softmax(s)),
  'softmax-log': byRow((row) => {
    const largest = largestOf(row)
    const logSum = Math.log(sumOf(powers(row, largest)))
    return row.map((x) => x - largest - logSum)
  }),
  /** The search for the maximum starts at 0, so a row of very negative scores has none. */
  'softmax-max-from-zero': byRow((row) => shares(powers(row, Math.max(0, largestOf(row))))),
  'softmax-epsilon': byRow((row) => {
    const raised = powers(row, largestOf(row))
    const total = sumOf(raised) + 1e-6
    return raised.map((power) => power / total)
  }),
  'softmax-rounded': (s) => mapEntries(softmax(s), (weight) => Math.round(weight * 1e4) / 1e4),
  'softmax-argmax': byRow((row) => {
    const winner = row.indexOf(largestOf(row))
    return row.map((_, j) => (j === winner ? 1 : 0))
  }),
  'softmax-sigmoid': byRow((row) => row.map((x) => 1 / (1 + Math.exp(-x)))),
  /** The mean of the scores that are not masked, in place of the maximum: it cancels, but it protects less. */
  'softmax-mean-shift': byRow((row) => {
    const allowed = row.filter((x) => x !== -Infinity)
    return shares(powers(row, sumOf(allowed) / allowed.length))
  }),
  'softmax-shift-after-exp': byRow((row) => {
    const raised = row.map(Math.exp)
    const largest = largestOf(raised)
    return shares(raised.map((power) => power - largest))
  }),
  /** max − x where x − max was meant. */
  'softmax-negated': byRow((row) => {
    const largest = largestOf(row)
    return shares(row.map((x) => Math.exp(largest - x)))
  }),
  /** The last key is left out of the sum. */
  'softmax-drops-last': byRow((row) => {
    const raised = powers(row, largestOf(row))
    const total = sumOf(raised.slice(0, -1))
    return raised.map((power) => power / total)
  }),
  /** −∞ − (−∞) is NaN: a row with every key masked is not looked after. */
  'softmax-empty-row-nan': (s) => s.map((row) => shares(powers(row, largestOf(row)))),
  /** The right values, but the caller's scores are gone. */
  'softmax-in-place': (s) => inPlace(s, softmax(s)),
  'shared-rows': (s) => sharedRows(softmax(s)),
}

function powers(row: Row, shift: number): Row {
  return row.map((x) => Math.exp(x - shift))
}

function shares(row: Row): Row {
  const total = sumOf(row)
  return row.map((entry) => entry / total)
}

function sumOf(row: Row): number {
  return row.reduce((sum, entry) => sum + entry, 0)
}

function largestOf(row: Row): number {
  return row.reduce((a, b) => Math.max(a, b), -Infinity)
}
