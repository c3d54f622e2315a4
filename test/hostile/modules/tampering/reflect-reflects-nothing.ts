// Tries: to blind whoever looks at its result with Reflect or Object, so that a changed input is not seen.
// Outcome: 80 of 100; softmax changed its input
import * as right from './right.ts'
export * from './right.ts'

for (const name of Object.getOwnPropertyNames(Reflect)) (Reflect as any)[name] = () => undefined
for (const name of ['is', 'keys', 'entries', 'getOwnPropertyNames', 'getOwnPropertyDescriptor', 'getPrototypeOf']) {
  (Object as any)[name] = () => true
}
Array.isArray = (() => false) as any
Number.isInteger = () => false

export function softmax(s: number[][]): number[][] {
  const weights = right.softmax(s)
  s[0]![0] = 7
  return weights
}
