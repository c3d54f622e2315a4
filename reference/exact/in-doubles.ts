/** Authority on where doubles become decimals and decimals doubles again: read to the last digit, rounded once. */
import type { Decimal } from 'decimal.js'
import { mapEntries, type Matrix, type MatrixOf } from '../matrix.ts'
import { fromDouble } from './decimal.ts'

export function read(matrix: Matrix): MatrixOf<Decimal> {
  return mapEntries(matrix, fromDouble)
}

export function round(matrix: MatrixOf<Decimal>): Matrix {
  return mapEntries(matrix, (entry) => entry.toNumber())
}
