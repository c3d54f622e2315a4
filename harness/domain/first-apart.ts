/** Authority on where two lines of a curve part: a point lies on another where it is closer than any eye could tell in a picture of this height. */
import type { DrawnCurve } from './report.ts'

const OF_THE_HEIGHT = 1e-6

type Points = readonly (number | null)[]

/** The first point of the one that does not lie on the other; −1 where all that are there do. */
export function firstApart(one: Points, other: Points, curve: DrawnCurve): number {
  const near = OF_THE_HEIGHT * heightOf(curve)
  return one.findIndex((at, i) => at !== null && !isNear(at, other[i] ?? null, near))
}

function isNear(one: number, other: number | null, near: number): boolean {
  return other !== null && Math.abs(one - other) <= near
}

/** Of the reference: whatever a student's own points do. */
function heightOf({ series }: DrawnCurve): number {
  return Math.max(...series.flatMap(({ reference }) => reference.map((at) => Math.abs(at ?? 0))))
}
