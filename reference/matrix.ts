/**
 * Authority on what a matrix is here, and on the few things done to every one of them. A row may be a typed array, and
 * its `map` could hold nothing but numbers: hence `Array.from`.
 */

/** rows × columns of anything; every row has the same length. */
export type MatrixOf<Entry> = readonly (readonly Entry[])[]

export type Matrix = MatrixOf<number>

/** rows × columns, each entry from its place. */
export function matrixOf<Entry>(
  rows: number,
  columns: number,
  entry: (i: number, j: number) => Entry,
): MatrixOf<Entry> {
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => entry(i, j)))
}

export function mapEntries<From, To>(
  matrix: MatrixOf<From>,
  change: (entry: From, i: number, j: number) => To,
): MatrixOf<To> {
  return matrix.map((row, i) => Array.from(row, (entry, j) => change(entry, i, j)))
}

/** (n × m) → (m × n): entry (i, j) goes to (j, i). */
export function transpose<Entry>(matrix: MatrixOf<Entry>): MatrixOf<Entry> {
  return Array.from(matrix[0] ?? [], (_, j) => matrix.map((row) => entryAt(row, j)))
}

/** Every row against every other: entry (i, j) is `combine(rows[i], others[j])`. */
export function outer<Entry, To>(
  rows: MatrixOf<Entry>,
  others: MatrixOf<Entry>,
  combine: (row: readonly Entry[], other: readonly Entry[]) => To,
): MatrixOf<To> {
  return rows.map((row) => others.map((other) => combine(row, other)))
}

/** a·b = a₁b₁ + a₂b₂ + …, added from the first to the last. */
export function dot(a: readonly number[], b: readonly number[]): number {
  refuseUnequal(a, b)
  let sum = 0
  for (let k = 0; k < a.length; k += 1) sum += entryAt(a, k) * entryAt(b, k)
  return sum
}

/** [f(a₁, b₁), f(a₂, b₂), …]. Rows of different lengths do not go together: that is a matter of shapes. */
export function pairs<Entry, To>(
  a: readonly Entry[],
  b: readonly Entry[],
  combine: (x: Entry, y: Entry) => To,
): readonly To[] {
  refuseUnequal(a, b)
  return Array.from(a, (x, k) => combine(x, entryAt(b, k)))
}

function refuseUnequal(a: ArrayLike<unknown>, b: ArrayLike<unknown>): void {
  if (a.length !== b.length) throw new Error(`${a.length} numbers cannot be paired with ${b.length} numbers.`)
}

/** 0, 1, 2, …: the numbers of its rows. */
export function rowNumbers(matrix: MatrixOf<unknown>): readonly number[] {
  return matrix.map((_, i) => i)
}

export function width<Entry>(matrix: MatrixOf<Entry>): number {
  return matrix[0]?.length ?? 0
}

export function entryAt<Entry>(row: readonly Entry[], j: number): Entry {
  const entry = row[j]
  if (entry === undefined) throw new Error(`A row of ${row.length} has no entry ${j}.`)
  return entry
}
