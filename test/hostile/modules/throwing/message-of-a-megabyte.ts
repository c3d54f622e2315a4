// Tries: to throw an error with a message of a million characters, all of them invisible.
// Outcome: 80 of 100; softmax threw Error: \u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{…
export * from './right.ts'

export function softmax(): number[][] {
  throw new Error('\u200b'.repeat(1_000_000))
}
