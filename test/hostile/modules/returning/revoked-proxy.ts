// Tries: to return a list that nothing can be done with any more.
// Outcome: 80 of 100; softmax threw TypeError: Cannot perform 'IsArray' on a proxy that has been revoked
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  const { proxy, revoke } = Proxy.revocable(right.softmax(s), {})
  revoke()
  return proxy
}
