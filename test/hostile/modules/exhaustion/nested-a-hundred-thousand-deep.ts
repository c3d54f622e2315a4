// Tries: to return lists in lists, deeper than any stack could follow.
// Outcome: 80 of 100; softmax returned a list in place of a number
export * from './right.ts'

export function softmax(): unknown {
  let nested: unknown = 0.5
  for (let i = 0; i < 100_000; i += 1) nested = [nested]
  return nested
}
