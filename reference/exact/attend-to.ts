/** Authority on the certified value of attention over runs of keys, streamed or through a window: one formula for both. */
import type { Decimal } from 'decimal.js'
import { attendTo as attendToWith } from '../attend-to.ts'
import { rowNumbers, type Matrix } from '../matrix.ts'
import type { StreamingOptions } from '../streaming-attention.ts'
import { streamedKeys, windowKeys, type Keys } from '../visible-keys.ts'
import { read, round } from './in-doubles.ts'
import { scale } from './scale.ts'
import { scores } from './scores.ts'
import { softmax } from './softmax.ts'
import { weightedSum } from './weighted-sum.ts'

const attendTo = attendToWith<Decimal>({ scores, scale, softmax, weightedSum })

/** Nothing is rounded before the end. The size of the blocks has no part in it. */
export function streamRowsExactly(
  rows: readonly number[],
  q: Matrix,
  k: Matrix,
  v: Matrix,
  { causal }: Pick<StreamingOptions, 'causal'>,
): Matrix {
  return attendExactly(rows, [q, k, v], (i) => streamedKeys(i, k.length, causal))
}

export function slidingWindowExactly(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  { window }: { readonly window: number },
): Matrix {
  return attendExactly(rowNumbers(q), [q, k, v], (i) => windowKeys(i, window))
}

function attendExactly(
  rows: readonly number[],
  [q, k, v]: readonly [q: Matrix, k: Matrix, v: Matrix],
  sees: (i: number) => Keys,
): Matrix {
  const wanted = read(rows.map((i) => q[i] ?? []))
  return round(attendTo(rowNumbers(wanted), wanted, read(k), read(v), (r) => sees(rows[r] ?? 0)))
}
