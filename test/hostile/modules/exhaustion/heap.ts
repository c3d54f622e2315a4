// Tries: to fill the heap in a call.
// Outcome: 80 of 100; softmax stopped by memory
export * from './right.ts'

export function softmax(): number[][] {
  const kept: number[][] = []
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, i) => i + 0.5))
}
