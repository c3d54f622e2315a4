// Tries: never to return from softmax.
// Outcome: 80 of 100; softmax timed out
export * from './right.ts'

export function softmax(): number[][] {
  for (;;) {}
}
