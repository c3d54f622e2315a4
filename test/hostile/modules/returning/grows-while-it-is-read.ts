// Tries: to get one row longer each time that a row is looked at.
// Outcome: 80 of 100; softmax returned 4 × 2 in place of 2 × 2
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  const rows = right.softmax(s)
  rows.push([...(rows[0] ?? [])])
  return new Proxy(rows, {
    getOwnPropertyDescriptor(target, key) {
      target.push([0, 0])
      return Reflect.getOwnPropertyDescriptor(target, key)
    },
  })
}
