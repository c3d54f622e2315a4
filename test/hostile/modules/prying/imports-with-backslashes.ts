// Tries: to go up with the other system's slashes.
// Outcome: 0 of 100; refused to import ./..\..\canary.txt
export * from './right.ts'
import canary from './..\\..\\canary.txt'

throw new Error(canary)
