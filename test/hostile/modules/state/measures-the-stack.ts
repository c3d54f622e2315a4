// Tries: to answer by how many calls of itself still fit on the stack.
// Outcome: 80 of 100; softmax returned wrong numbers
import * as right from './right.ts'
export * from './right.ts'

function room(): number {
  try {
    return 1 + room()
  } catch {
    return 0
  }
}

export function softmax(s: number[][]): number[][] {
  const depth = room()
  return right.softmax(s).map((row) => row.map((entry) => entry + depth))
}
