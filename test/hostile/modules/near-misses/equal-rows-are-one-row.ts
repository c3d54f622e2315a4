// Tries: nothing: where two of its rows are equal they are the same list.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  const rows = new Map<string, number[]>()
  return right.softmax(s).map((row) => {
    const key = row.join()
    rows.set(key, rows.get(key) ?? row)
    return rows.get(key)!
  })
}
