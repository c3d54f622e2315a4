// Tries: to lay its error at another's door, with a stack that names right.ts, a file of the harness and one outside.
// Outcome: 80 of 100; softmax threw Error: not mine
export * from './right.ts'

export function softmax(): number[][] {
  const error = new Error('not mine')
  error.stack = ['submission/right.ts:1:1', 'submission/../canary.txt:1:1', 'prelude:1:1', 'submission/attention.ts:1e9:1e9']
    .map((place) => `    at softmax (${place})`)
    .join('\n')
  throw error
}
