// Tries: to return from the very end of the stack a result whose traps need more of it.
// Outcome: 80 of 100; softmax threw RangeError: Maximum call stack size exceeded
export * from './right.ts'

const deeper = (): unknown => deeper()

export function softmax(s: number[][]): number[][] {
  return new Proxy(s, { getOwnPropertyDescriptor: () => deeper() as PropertyDescriptor })
}
