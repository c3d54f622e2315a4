/** Authority on how far correct attention over runs of keys can be off, streamed or through a window. */
import { attendTo, type Seeing } from '../attend-to.ts'
import { attendBy, type Roles } from '../compose-attention.ts'
import { mapEntries, rowNumbers, type Matrix } from '../matrix.ts'
import { stages } from '../stages.ts'
import type { StreamingOptions } from '../streaming-attention.ts'
import { streamedKeys, windowKeys } from '../visible-keys.ts'
import { traceBoundOf } from './attention-bound.ts'
import { gamma } from './rounding.ts'
import { certain, uncertain } from './uncertain.ts'

export function streamRowsBound(
  rows: readonly number[],
  q: Matrix,
  k: Matrix,
  v: Matrix,
  { causal }: Pick<StreamingOptions, 'causal'>,
): Matrix {
  return boundOf(rows, { q, k, v, sees: (i) => streamedKeys(i, k.length, causal) })
}

/** Whoever streams within the window is right as well. */
export function slidingWindowBound(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  { window }: { readonly window: number },
): Matrix {
  return boundOf(rowNumbers(q), { q, k, v, sees: (i) => windowKeys(i, window) })
}

function boundOf(rows: readonly number[], seeing: Seeing<number>): Matrix {
  return attendTo(rows, seeing, boundOfOne)
}

const attend = attendBy(stages)

/**
 * T5, as attention-bound.ts derives it, and what the rescaling adds to it:
 *
 *   T7 = T5 + γ_(18n)·(|W|+T4)·|V|
 *
 * A term may be multiplied by a factor exp(m − m′) for each of at most n blocks: exp is good to 4 units in the last place, which
 * is 8u, and the product rounds once, so 9n roundings in all; as many in the total that it is divided by. The exponents
 * themselves are differences that add up to one of size 2X at most, and what they lose is in the bound of softmax, whose
 * 8u·X pays for a program that takes the difference at once or in steps.
 */
function boundOfOne(roles: Roles): Matrix {
  const given = { q: certain(roles.q).error, k: certain(roles.k).error, v: certain(roles.v).error }
  const { weights, output } = traceBoundOf({ causal: false }, roles, given)
  const reference = attend({ causal: false }, roles)
  const mixed = stages.weightedSum(uncertain(reference.weights, weights).size, certain(roles.v).size)
  return mapEntries(output, (bound, i, c) => bound + gamma(18 * roles.k.length) * (mixed[i]?.[c] ?? 0))
}
