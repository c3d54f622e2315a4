// Tries: to print a value with as many parts as there are atoms in a mug.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

let tree: unknown = 'x'.repeat(1000)
for (let i = 0; i < 40; i += 1) tree = new Array(32).fill(tree)

export function scale(s: number[][], d: number): number[][] {
  console.log(tree)
  return right.scale(s, d)
}
