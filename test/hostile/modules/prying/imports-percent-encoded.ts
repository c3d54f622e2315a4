// Tries: to hide two dots from the look-up by percent-encoding them.
// Outcome: 0 of 100; refused to import ./%2e%2e/canary.txt
export * from './right.ts'
import canary from './%2e%2e/canary.txt'

throw new Error(canary)
