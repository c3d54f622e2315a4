/** Authority on entropy, taken apart: of which weights, the logarithm, what one weight adds, and what follows. */
import { asItIs, type Finish } from './finish.ts'
import { sumOf } from './sharing.ts'

type Weights = readonly number[]

export type SurprisingParts = {
  readonly of: (weights: Weights) => Weights
  /** To base 2, if all is right. */
  readonly log: (p: number) => number
  readonly term: (p: number, log: (p: number) => number) => number
  /** Whether a weight takes part: if it is not 0, if all is right. */
  readonly counts: (p: number) => boolean
  readonly finish: Finish<[weights: Weights], number>
}

export function surprising(changes: Partial<SurprisingParts>): (weights: Weights) => number {
  const parts: SurprisingParts = {
    of: asItIs,
    log: Math.log2,
    term: (p, log) => -p * log(p),
    counts: (p) => p !== 0,
    finish: asItIs,
    ...changes,
  }
  return (weights) => {
    const terms = parts
      .of(weights)
      .filter(parts.counts)
      .map((p) => parts.term(p, parts.log))
    return parts.finish(sumOf(terms), weights)
  }
}
