// Tries: to throw an error with halves of characters, ends of lines and orders to a terminal.
// Outcome: 80 of 100; softmax threw Err\u{1b}[31m: \u{d83d} \u{dc4d} \u{7}\u{202e} 👍
export * from './right.ts'

export function softmax(): number[][] {
  throw Object.assign(new Error('\ud83d \udc4d \u0007\u202e \ud83d\udc4d'), { name: 'Err\u001b[31m' })
}
