// Tries: to put a getter in the place of an entry.
// Outcome: 85 of 100; scale changed its input
import * as right from './right.ts'
export * from './right.ts'

export function scale(s: number[][], d: number): number[][] {
  const result = right.scale(s, d)
  Object.defineProperty(s[0] ?? [], 0, {
    get() {
      throw new Error('nobody compares me')
    },
  })
  return result
}
