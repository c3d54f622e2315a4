// Tries: to end the process while it is loaded, with a code that means success.
// Outcome: 0 of 100; threw while loading ReferenceError: process is not defined
export * from './right.ts'

process.exit(0)
