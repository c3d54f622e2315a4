// Tries: to take away the memory of one row while another is read.
// Outcome: 80 of 100; softmax returned rows of 2 and 0 numbers in place of 2 × 2
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): ArrayLike<number>[] {
  const [first = [], second = [], ...others] = right.softmax(s)
  const size = 8 * second.length
  const buffer = new (ArrayBuffer as any)(size, { maxByteLength: size })
  const fading = new Float64Array(buffer)
  fading.set(second)
  const burning = new Proxy(first, {
    getOwnPropertyDescriptor(row, key) {
      if (key === '0') buffer.resize(0)
      return Reflect.getOwnPropertyDescriptor(row, key)
    },
  })
  return [burning, fading, ...others]
}
