// Tries: to end the function that its code is wrapped in, and to go on outside of it.
// Outcome: 0 of 100; syntax: Unexpected "}"
export * from './right.ts'
}); globalThis.escaped = true; ((exports, require, module) => {
