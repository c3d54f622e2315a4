// Tries: to take three gigabytes outside of the heap while it is loaded.
// Outcome: 0 of 100; each stage stopped by memory
export * from './right.ts'

export const kept = Array.from({ length: 24 }, () => new Float64Array(16 * 1024 * 1024))
