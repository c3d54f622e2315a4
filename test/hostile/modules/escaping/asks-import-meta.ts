// Tries: to learn its path, and to resolve another's, from import.meta.
// Outcome: 80 of 100; softmax threw Error: undefined undefined undefined undefined
export * from './right.ts'

export function softmax(): number[][] {
  const { url, dirname, resolve, env } = import.meta as any
  throw new Error([url, dirname, resolve, env].map(String).join(' '))
}
