// Tries: to throw an error whose stack is a matrix.
// Outcome: 80 of 100; softmax threw Error: with a matrix
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  throw Object.assign(new Error('with a matrix'), { stack: s })
}
