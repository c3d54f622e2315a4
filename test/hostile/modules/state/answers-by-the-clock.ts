// Tries: to add the thousandths of the present second.
// Outcome: 80 of 100; softmax returned wrong numbers
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  const late = 1 + (Date.now() % 1000)
  return right.softmax(s).map((row) => row.map((entry) => entry + late / 1000))
}
