// Tries: nothing: it forgets to declare a name, which a module may not do.
// Outcome: 80 of 100; softmax threw ReferenceError: total is not defined
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  total = 0
  for (const row of s) total += row.length
  return right.softmax(s)
}
