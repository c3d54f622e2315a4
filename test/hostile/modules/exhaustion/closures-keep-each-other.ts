// Tries: to fill the heap with functions, each of which keeps the one before.
// Outcome: 85 of 100; causalMask stopped by memory
export * from './right.ts'

export function causalMask(): number[][] {
  let chain = (): unknown => null
  for (;;) {
    const before = chain
    const weight = new Array(500).fill(0)
    chain = () => [before, weight]
  }
}
