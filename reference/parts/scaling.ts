/** Authority on the scaling, taken apart: by which number, in which direction, and what follows. */
import { mapEntries, type Matrix } from '../matrix.ts'
import { asItIs, type Finish } from './finish.ts'

export type ScalingParts = {
  readonly number: (s: Matrix, d: number) => number
  /** score ÷ number if all is right. */
  readonly apply: (score: number, number: number) => number
  readonly finish: Finish<[s: Matrix, d: number]>
}

export function scaling(changes: Partial<ScalingParts>): (s: Matrix, d: number) => Matrix {
  const parts: ScalingParts = {
    number: (_, d) => Math.sqrt(d),
    apply: (score, number) => score / number,
    finish: asItIs,
    ...changes,
  }
  return (s, d) => {
    const number = parts.number(s, d)
    return parts.finish(
      mapEntries(s, (score) => parts.apply(score, number)),
      s,
      d,
    )
  }
}
