// Tries: to spread an endless generator into one list.
// Outcome: 85 of 100; scale stopped by memory
export * from './right.ts'

function* numbers(): Generator<number> {
  for (let i = 0; ; i += 1) yield i / 3
}

export function scale(): number[] {
  return [...numbers()]
}
