// Tries: to put a Proxy among its inputs that throws at whoever compares them with what they were.
// Outcome: 90 of 100; project changed its input
import * as right from './right.ts'
export * from './right.ts'

export function project(x: number[][], w: number[][]): number[][] {
  const result = right.project(x, w)
  x[0] = new Proxy(x[0] ?? [], {
    ownKeys() {
      throw new Error('nobody compares me')
    },
  })
  return result
}
