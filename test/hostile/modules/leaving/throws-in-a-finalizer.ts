// Tries: to throw when the engine clears away what it has used.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

const registry = new FinalizationRegistry(() => {
  throw new Error('cleared away')
})

export function softmax(s: number[][]): number[][] {
  for (let i = 0; i < 1000; i += 1) registry.register({ i }, i)
  for (let i = 0; i < 8; i += 1) new Array(100_000).fill(i)
  return right.softmax(s)
}
