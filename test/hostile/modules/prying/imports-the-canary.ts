// Tries: to import a file that lies beside its folder.
// Outcome: 0 of 100; refused to import ../canary.txt
import canary from '../canary.txt'
export * from './right.ts'

throw new Error(canary)
