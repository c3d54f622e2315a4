// Tries: nothing: it has asynchronous functions that nobody calls.
// Outcome: 100 of 100; all right
export * from './right.ts'

export async function later(): Promise<number> {
  for await (const one of steps()) if (one > 3) return one
  return 0
}

async function* steps(): AsyncGenerator<number> {
  yield* [1, 2, 3, 4]
}
