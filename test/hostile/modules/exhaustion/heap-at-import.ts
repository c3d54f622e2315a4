// Tries: to fill the heap while it is loaded.
// Outcome: 0 of 100; each stage stopped by memory
export * from './right.ts'

const kept: object[] = []
for (;;) kept.push({ kept: Array.from({ length: 1000 }, (_, i) => ({ i })) })
