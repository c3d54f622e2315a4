// Tries: to swallow a refused import while loading, and to throw that same error from softmax as its own.
// Outcome: 80 of 100; softmax threw Error: node:os cannot be imported here
export * from './right.ts'

declare const require: any
let kept: unknown
try {
  require('node:os')
} catch (refused) {
  kept = refused
}

export function softmax(): number[][] {
  throw kept
}
