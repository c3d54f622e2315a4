// Tries: to throw a text while it is loaded.
// Outcome: 0 of 100; threw while loading thrown string: not today
export * from './right.ts'

throw 'not today'
