/** Authority on drawn matrices that stand inside a larger input: few digits, so that a test vector can be read, and small. */
import { drawNumber, splitmix32 } from '../domain/drawn-numbers.ts'
import type { Matrix } from '../domain/value.ts'

/** rows × columns of quarters from −1 to 1, from a seed of its own; `times` makes them larger. */
export function quarters(rows: number, columns: number, seed: number, times = 1): Matrix {
  const next = splitmix32(seed)
  const entry = () => (drawNumber('small-integers', next) / 4) * times
  return Array.from({ length: rows }, () => Array.from({ length: columns }, entry))
}
