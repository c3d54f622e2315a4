// Tries: to spread an endless generator into one list.
// Outcome: 85 of 100; scale stopped by memory
export * from './right.ts'

function* rows(): Generator<number[]> {
  for (;;) yield new Array(5000).fill(0.5)
}

export function scale(): number[][] {
  return [...rows()]
}
