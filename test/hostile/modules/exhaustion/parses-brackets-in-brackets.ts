// Tries: to fill the stack inside a built-in function.
// Outcome: 85 of 100; scores threw RangeError: Maximum call stack size exceeded
export * from './right.ts'

export function scores(): number[][] {
  let nested: unknown[] = []
  for (let i = 0; i < 50_000; i += 1) nested = [nested]
  return JSON.parse(JSON.stringify(nested))
}
