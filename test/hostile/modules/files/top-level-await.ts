// Tries: nothing: it waits outside of every function.
// Outcome: 0 of 100; syntax: await stands outside of every function, and a module of thi…
export * from './right.ts'

await Promise.resolve()
