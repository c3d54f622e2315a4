/** Authority on counting scores, taken apart: how many pairs of tokens, how often, how large each, and what follows. */
import type { Model } from '../count-scores.ts'

export type CountingParts = {
  /** tokens², if all is right. */
  readonly pairs: (tokens: number, heads: number) => number
  readonly heads: (heads: number) => number
  readonly layers: (layers: number) => number
  /** 1 where scores are only counted. */
  readonly size: (bytesPerScore: number) => number
  readonly finish: (result: number, model: Model) => number
}

export type Counted = Model & { readonly bytesPerScore?: number }

export function counting(changes: Partial<CountingParts>): (counted: Counted) => number {
  const parts: CountingParts = {
    pairs: (tokens) => tokens * tokens,
    heads: (heads) => heads,
    layers: (layers) => layers,
    size: (bytesPerScore) => bytesPerScore,
    finish: (result) => result,
    ...changes,
  }
  return ({ bytesPerScore = 1, ...model }) => {
    const { tokens, heads, layers } = model
    const count = parts.pairs(tokens, heads) * parts.heads(heads) * parts.layers(layers)
    return parts.finish(count * parts.size(bytesPerScore), model)
  }
}
