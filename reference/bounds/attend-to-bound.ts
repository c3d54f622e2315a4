/** Authority on how far correct attention over runs of keys can be off, streamed or through a window. */
import { mapEntries, rowNumbers, transpose, type Matrix } from '../matrix.ts'
import { scale } from '../scale.ts'
import { scores } from '../scores.ts'
import { softmax } from '../softmax.ts'
import type { StreamingOptions } from '../streaming-attention.ts'
import { streamedKeys, windowKeys, type Keys } from '../visible-keys.ts'
import { weightedSum } from '../weighted-sum.ts'
import { attendBound } from './attend-bound.ts'
import { gamma } from './rounding.ts'
import { certain } from './uncertain.ts'

/**
 * What attention allows, and what the rescaling adds. A term may be multiplied by a factor exp(m − m′) for each of at most n blocks:
 * exp is good to 4 units in the last place, which is 8u, and the product rounds once, so 9n roundings in all; as many in the
 * total that it is divided by. The exponents themselves are differences that add up to one of size 2X at most, and
 * what they lose is in the bound of softmax, whose 8u·X pays for a program that takes the difference at once or in steps.
 */
export function streamRowsBound(
  rows: readonly number[],
  q: Matrix,
  k: Matrix,
  v: Matrix,
  { causal }: Pick<StreamingOptions, 'causal'>,
): Matrix {
  return boundOf(rows, [q, k, v], { sees: (i) => streamedKeys(i, k.length, causal), rescalings: 18 })
}

export function slidingWindowBound(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  { window }: { readonly window: number },
): Matrix {
  // Whoever streams within the window is right as well.
  return boundOf(rowNumbers(q), [q, k, v], { sees: (i) => windowKeys(i, window), rescalings: 18 })
}

type Seeing = {
  readonly sees: (i: number) => Keys
  /** Roundings for each key. */
  readonly rescalings: number
}

function boundOf(
  rows: readonly number[],
  [q, k, v]: readonly [q: Matrix, k: Matrix, v: Matrix],
  { sees, rescalings }: Seeing,
): Matrix {
  return rows.flatMap((i) => {
    const { begin, end } = sees(i)
    const [query, keys, values] = [[q[i] ?? []], k.slice(begin, end), v.slice(begin, end)]
    const unscaled = scores(query, keys)
    const scaled = scale(unscaled, query[0]?.length ?? 0)
    const weights = softmax(scaled)
    const output = weightedSum(weights, values)
    const given = { queries: certain(query), keys: certain(keys), values: certain(values) }
    const allowed = attendBound({ scores: unscaled, scaled, masked: scaled, weights, output }, given)
    const sizes = weightedSum(
      mapEntries(weights, (weight, row, j) => weight + (allowed.weights[row]?.[j] ?? 0)),
      mapEntries(values, Math.abs),
    )
    return mapEntries(
      allowed.output,
      (bound, row, c) => bound + gamma(rescalings * keys.length) * (sizes[row]?.[c] ?? 0),
    )
  })
}
