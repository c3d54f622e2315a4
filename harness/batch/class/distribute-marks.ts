/**
 * Authority on how the marks of a class are distributed. Quartiles are those that spreadsheets call inclusive (QUARTILE.INC, type 7
 * of Hyndman and Fan): the mark at (n − 1)/4, (n − 1)/2 and 3(n − 1)/4 of the sorted marks counted from 0, and between two marks
 * in proportion. Everything is rounded to a hundredth of a mark.
 */
import type { ClassReport } from '../../domain/class-report.ts'
import { fromHundredths, inHundredths } from '../../domain/hundredths.ts'

const BINS = 10

/** `earned` is that of the graded alone: who handed in nothing is no part of it, even if given zero. */
export function distributeMarks(earned: readonly number[], possible: number): ClassReport['marks'] {
  if (earned.length === 0) return null
  const marks = earned.map(inHundredths).toSorted((a, b) => a - b)
  const at = (share: number) => fromHundredths(quantile(marks, share))
  return {
    mean: fromHundredths(marks.reduce((sum, mark) => sum + mark, 0) / marks.length),
    lowest: at(0),
    lowerQuartile: at(1 / 4),
    median: at(1 / 2),
    upperQuartile: at(3 / 4),
    highest: at(1),
    bins: binsOf(marks, inHundredths(possible)),
  }
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}

/** An edge that no mark can lie on is moved up to the next hundredth, which puts every mark into the same bin as before. */
function binsOf(marks: readonly number[], possible: number) {
  const edges = Array.from({ length: BINS + 1 }, (_, i) => Math.ceil((possible * i) / BINS))
  const counts = new Map<number, number>()
  for (const mark of marks) {
    const bin = edges.slice(1, -1).filter((edge) => edge <= mark).length
    counts.set(bin, (counts.get(bin) ?? 0) + 1)
  }
  return edges.slice(1).map((to, bin) => ({
    from: fromHundredths(edges[bin] ?? 0),
    to: fromHundredths(to),
    students: counts.get(bin) ?? 0,
  }))
}
