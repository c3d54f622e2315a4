/** Authority on S/√d to 50 digits. */
import type { Decimal } from 'decimal.js'
import { mapEntries, type MatrixOf } from '../matrix.ts'
import { Exact, fromDouble, Rounded } from './decimal.ts'

export function scale(s: MatrixOf<Decimal>, d: number): MatrixOf<Decimal> {
  const root = new Rounded(fromDouble(d)).sqrt()
  return mapEntries(s, (score) => new Exact(new Rounded(score).div(root)))
}
