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

export function readList(numbers: readonly number[]): readonly Decimal[] {
  return Array.from(numbers, fromDouble)
}

export function roundList(decimals: readonly Decimal[]): readonly number[] {
  return decimals.map((entry) => entry.toNumber())
}
