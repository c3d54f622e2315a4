// Tries: to throw an error whose stack points at a neighbour's file and at lines that are not there.
// Outcome: 80 of 100; softmax threw Error: over there
export * from './right.ts'

export function softmax(): number[][] {
  const stack = [
    'Error: over there',
    '    at softmax (../neighbour/attention.ts:1:1)',
    '    at softmax (submission/../../canary.txt:1:1)',
    '    at softmax (submission/attention.ts:999999999:999999999)',
    '    at softmax (submission/attention.ts:-1:NaN)',
    '    at softmax (submission/__proto__:1:1)',
  ]
  throw Object.assign(new Error('over there'), { stack: stack.join('\n') })
}
