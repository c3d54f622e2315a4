// Tries: nothing: its rows are parts of one buffer.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): Float64Array[] {
  const rows = right.softmax(s)
  const width = rows[0]?.length ?? 0
  const all = new Float64Array(rows.length * width + 3)
  return rows.map((row, i) => {
    all.set(row, 3 + i * width)
    return all.subarray(3 + i * width, 3 + (i + 1) * width)
  })
}
