// Tries: to return a matrix of twenty-five million entries; its rows are one and the same.
// Outcome: 90 of 100; project stopped by output
export * from './right.ts'

export function project(): number[][] {
  const row = new Array(5000).fill(1)
  return new Array(5000).fill(row)
}
