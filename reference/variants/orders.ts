/** Authority on the other orders of attention's steps: scaled earlier, divided later, and just as right. */
import type { TraceChanges } from '../compose-attention.ts'
import { mapEntries, width, type Matrix } from '../matrix.ts'
import { stages } from '../stages.ts'

export const orders: Readonly<Record<string, TraceChanges>> = {
  'scale-queries-first': {
    scaled: (_, { q, k }) => stages.scores(stages.scale(q, width(q)), k),
  },
  'scale-queries-and-keys': {
    scaled: (_, { q, k }) => {
      const share = (m: Matrix): Matrix => mapEntries(m, (entry) => entry * width(q) ** -0.25)
      return stages.scores(share(q), share(k))
    },
  },
  'divide-at-the-end': {
    output: (_, { masked, v }) => {
      const powers = masked.map((row) => {
        const largest = row.reduce((a, b) => Math.max(a, b), -Infinity)
        return row.map((x) => (largest === -Infinity ? 0 : Math.exp(x - largest)))
      })
      const totals = powers.map((row) => row.reduce((sum, power) => sum + power, 0) || 1)
      return mapEntries(stages.weightedSum(powers, v), (entry, i) => entry / (totals[i] ?? 1))
    },
  },
}
