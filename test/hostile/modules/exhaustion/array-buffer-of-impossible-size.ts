// Tries: to take more at once than any machine has.
// Outcome: 80 of 100; softmax stopped by memory
export * from './right.ts'

export function softmax(): Float64Array[] {
  return [new Float64Array(2 ** 32)]
}
