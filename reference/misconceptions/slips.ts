/** Authority on the slips that can happen in any stage: in summing, in storing numbers, in making rows. */
import { dot, mapEntries, outer, pairs, type Matrix } from '../matrix.ts'
import type { ProductParts } from '../parts/product.ts'

/** The loop over components ends one too early. */
export function dotWithoutLast(a: readonly number[], b: readonly number[]): number {
  return dot(a.slice(0, -1), b.slice(0, -1))
}

/** The running sum is set to 0 once, before the first entry, and never again. */
export const keepingSum: ProductParts['meet'] = (rows, others, combine) => {
  let sum = 0
  return outer(rows, others, (row, other) => {
    sum += combine(row, other)
    return sum
  })
}

/** Whole numbers only, as an Int32Array or `| 0` leaves them. */
export function wholeNumbers(result: Matrix): Matrix {
  return mapEntries(result, Math.trunc)
}

/** `Array(n).fill(row)`: one row, n times, so what was written last is everywhere. */
export function sharedRows(result: Matrix): Matrix {
  return Array<readonly number[]>(result.length).fill(result.at(-1) ?? [])
}

/** `row[j] = …` on the rows that were passed in, which are then returned. */
export function inPlace(result: Matrix, input: Matrix): Matrix {
  input.forEach((row, i) => Object.assign(row, result[i]))
  return input
}

/** The residual connection, one step too early: `x + result`. */
export function addedTo(x: Matrix): (result: Matrix) => Matrix {
  return (result) => pairs(result, x, (row, other) => pairs(row, other, (a, b) => a + b))
}
