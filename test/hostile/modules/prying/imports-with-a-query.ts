// Tries: to get by the look-up with a question mark and a number sign behind the name.
// Outcome: 0 of 100; refused to import ./right.ts?/../../canary.txt#.ts
export * from './right.ts'
import * as canary from './right.ts?/../../canary.txt#.ts'

throw new Error(JSON.stringify(canary))
