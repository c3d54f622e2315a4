/** Authority on two masks at once. */
import { pairs, type Matrix } from './matrix.ts'

/** −∞ where either mask has it: a key is seen only if nothing forbids it. For masks of 0 and −∞ this is their sum. */
export function combineMasks(a: Matrix, b: Matrix): Matrix {
  return pairs(a, b, (row, other) => pairs(row, other, (x, y) => x + y))
}
