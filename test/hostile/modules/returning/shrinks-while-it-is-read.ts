// Tries: to take away the memory of its rows while they are read.
// Outcome: 80 of 100; softmax returned undefined in place of a number
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): ArrayLike<number>[] {
  const rows = right.softmax(s)
  const width = rows[0]?.length ?? 0
  const buffer = new (ArrayBuffer as any)(8 * width, { maxByteLength: 8 * width }) as any
  const shrinking = new Proxy(rows[1] ?? [], {
    getOwnPropertyDescriptor(target, key) {
      if (key === '0') buffer.resize(0)
      return key === 'length' || key === '0' ? Reflect.getOwnPropertyDescriptor(target, key) : undefined
    },
  })
  return [shrinking, new Float64Array(buffer), ...rows.slice(2)]
}
