// Tries: to fill the heap with texts, each different and each written out.
// Outcome: 85 of 100; scale stopped by memory
export * from './right.ts'

export function scale(): number[][] {
  const kept: string[] = []
  for (let i = 0; ; i += 1) kept.push(JSON.stringify({ [i]: 'x'.repeat(100_000) }))
}
