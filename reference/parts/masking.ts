/** Authority on the causal mask, taken apart: which places are masked, what becomes of a score, and what follows. */
import { mapEntries, type Matrix } from '../matrix.ts'
import { asItIs, type Finish } from './finish.ts'

export type MaskingParts = {
  readonly isMasked: (i: number, j: number) => boolean
  /** −∞ where masked, and the score itself elsewhere, if all is right. */
  readonly fill: (score: number, masked: boolean) => number
  readonly finish: Finish<[s: Matrix]>
}

export function masking(changes: Partial<MaskingParts>): (s: Matrix) => Matrix {
  const parts: MaskingParts = {
    isMasked: (i, j) => j > i,
    fill: (score, masked) => (masked ? -Infinity : score),
    finish: asItIs,
    ...changes,
  }
  return (s) =>
    parts.finish(
      mapEntries(s, (score, i, j) => parts.fill(score, parts.isMasked(i, j))),
      s,
    )
}
