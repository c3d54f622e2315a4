// Tries: to catch the refusal of an import while it is loaded, and to throw it much later.
// Outcome: 80 of 100; softmax threw Error: node:fs cannot be imported here
export * from './right.ts'

let kept: unknown
try {
  require('node:fs')
} catch (refusal) {
  kept = refusal
}

export function softmax(): number[][] {
  throw kept
}
