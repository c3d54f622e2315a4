/** Authority on the size of a matrix as one number. */
import type { Matrix } from './matrix.ts'

/** √(Σᵢⱼ mᵢⱼ²). */
export function frobeniusNorm(matrix: Matrix): number {
  const squares = matrix.flatMap((row) => row.map((entry) => entry * entry))
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0))
}
