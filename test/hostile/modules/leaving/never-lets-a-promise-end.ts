// Tries: to keep the process alive with promises that are never resolved.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

const waiting: Promise<unknown>[] = []

export function softmax(s: number[][]): number[][] {
  for (let i = 0; i < 1000; i += 1) waiting.push(new Promise(() => {}))
  return right.softmax(s)
}
