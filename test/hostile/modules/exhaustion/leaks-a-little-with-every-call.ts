// Tries: to keep six megabytes of every call, until one of its own calls is one too many.
// Outcome: 80 of 100; softmax stopped by memory
import * as right from './right.ts'
export * from './right.ts'

const kept: number[][] = []

export function softmax(s: number[][]): number[][] {
  kept.push(Array.from({ length: 768 * 1024 }, (_, i) => i + 0.5))
  return right.softmax(s)
}
