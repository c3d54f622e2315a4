// Tries: to put a Proxy among its inputs that shows the old value once and another one afterwards.
// Outcome: 90 of 100; project changed its input
import * as right from './right.ts'
export * from './right.ts'

export function project(x: number[][], w: number[][]): number[][] {
  const result = right.project(x, w)
  const row = x[0] ?? []
  x[0] = new Proxy(row, { ownKeys: () => ['length'], getOwnPropertyDescriptor: () => undefined })
  return result
}
