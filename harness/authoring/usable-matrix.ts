/** Authority on which values can be computed with as a matrix: it has rows and columns, and every entry is finite. */
import { isMatrix, type Matrix, type Value } from '../domain/value.ts'

export function isUsable(value: Value | undefined): value is Matrix {
  return isMatrix(value) && value.length > 0 && widthOf(value) > 0 && value.flat().every(Number.isFinite)
}

export function widthOf(matrix: Matrix): number {
  return matrix[0]?.length ?? 0
}
