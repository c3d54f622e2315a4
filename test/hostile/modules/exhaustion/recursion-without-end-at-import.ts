// Tries: to fill the stack while it is loaded.
// Outcome: 0 of 100; threw while loading RangeError: Maximum call stack size exceeded
export * from './right.ts'

const deeper = (): number => deeper() + 1
export const depth = deeper()
