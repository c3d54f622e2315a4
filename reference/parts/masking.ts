/** Authority on the causal mask, taken apart: which places are masked, what becomes of a score, and what follows. */
import { isFuture } from '../is-future.ts'
import { mapEntries, type Matrix } from '../matrix.ts'
import { asItIs, type Finish } from './finish.ts'

export type MaskingParts = {
  /** Both are places among all tokens. */
  readonly isMasked: (query: number, key: number) => boolean
  /** −∞ where masked, and the score itself elsewhere, if all is right. */
  readonly fill: (score: number, masked: boolean) => number
  readonly finish: Finish<[s: Matrix]>
}

export function masking(changes: Partial<MaskingParts>): (s: Matrix, past?: number) => Matrix {
  const parts: MaskingParts = {
    isMasked: isFuture,
    fill: (score, masked) => (masked ? -Infinity : score),
    finish: asItIs,
    ...changes,
  }
  return (s, past = 0) =>
    parts.finish(
      mapEntries(s, (score, i, j) => parts.fill(score, parts.isMasked(past + i, j))),
      s,
    )
}
