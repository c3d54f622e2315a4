// Tries: never to be done with loading.
// Outcome: 0 of 100; each stage timed out while loading
export * from './right.ts'

for (;;) {}
