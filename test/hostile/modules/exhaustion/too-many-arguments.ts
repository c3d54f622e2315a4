// Tries: to hand every entry of a long list to Math.max at once.
// Outcome: 80 of 100; softmax threw RangeError: Maximum call stack size exceeded
import * as right from './right.ts'
export * from './right.ts'

const many = new Array(1_000_000).fill(0)

export function softmax(s: number[][]): number[][] {
  return Math.max(...many) === 0 ? right.softmax(s) : []
}
