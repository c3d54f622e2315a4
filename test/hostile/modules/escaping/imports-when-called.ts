// Tries: to get node:fs by a dynamic import, in a call, and to return what comes of it.
// Outcome: 80 of 100; softmax returned a Promise in place of a 2 × 2 matrix
export * from './right.ts'

export async function softmax(): Promise<any> {
  const { readFileSync } = await import('node:fs')
  return readFileSync('../canary.txt', 'utf8')
}
