// Tries: to wrap its result in so many Proxies that one look at it fills the stack.
// Outcome: 80 of 100; softmax threw RangeError: Maximum call stack size exceeded
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  let wrapped = s
  for (let i = 0; i < 50_000; i += 1) wrapped = new Proxy(wrapped, {})
  return wrapped
}
