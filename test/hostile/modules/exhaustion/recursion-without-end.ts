// Tries: to call itself until the stack is full.
// Outcome: 80 of 100; softmax threw RangeError: Maximum call stack size exceeded
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  return softmax(s)
}
