/** Authority on the certified value of attention over runs of keys, streamed or through a window: one formula for both. */
import type { Decimal } from 'decimal.js'
import { attendTo, type Seeing } from '../attend-to.ts'
import { attendBy } from '../compose-attention.ts'
import { entryAt, rowNumbers, type Matrix } from '../matrix.ts'
import type { StreamingOptions } from '../streaming-attention.ts'
import { streamedKeys, windowKeys } from '../visible-keys.ts'
import { read, round } from './in-doubles.ts'
import { stagesOfDecimals } from './stages-of-decimals.ts'

const attend = attendBy<Decimal>(stagesOfDecimals)

/** Nothing is rounded before the end. The size of the blocks has no part in it. */
export function streamRowsExactly(
  rows: readonly number[],
  q: Matrix,
  k: Matrix,
  v: Matrix,
  { causal }: Pick<StreamingOptions, 'causal'>,
): Matrix {
  return attendExactly(rows, { q, k, v, sees: (i) => streamedKeys(i, k.length, causal) })
}

export function slidingWindowExactly(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  { window }: { readonly window: number },
): Matrix {
  return attendExactly(rowNumbers(q), { q, k, v, sees: (i) => windowKeys(i, window) })
}

/** Only the wanted queries are read. */
function attendExactly(rows: readonly number[], { q, k, v, sees }: Seeing<number>): Matrix {
  const wanted = read(rows.map((i) => entryAt(q, i)))
  const seeing = { q: wanted, k: read(k), v: read(v), sees: (place: number) => sees(entryAt(rows, place)) }
  return round(attendTo(rowNumbers(wanted), seeing, (roles) => attend({ causal: false }, roles).output))
}
