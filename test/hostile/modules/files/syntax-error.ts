// Tries: to be read although a bracket was never closed.
// Outcome: 0 of 100; syntax: Unexpected end of file
export * from './right.ts'

export function softmax(s: number[][]) {
  return s.map((row) => {
