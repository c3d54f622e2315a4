// Tries: to sort until all is in order, with a comparator that turns everything around each time.
// Outcome: 85 of 100; scores timed out
import * as right from './right.ts'
export * from './right.ts'

export function scores(q: number[][], k: number[][]): number[][] {
  const order = [3, 1, 2]
  while (order.join() !== '1,2,3') order.sort(() => -1)
  return right.scores(q, k)
}
