/** The model answer to assignment 03: masks, softmax under them, causal attention, and one step of decoding. */
export type Matrix = number[][]

/** The keys and values of the tokens so far, a row for each. */
export type Cache = { keys: Matrix; values: Matrix }

/** 0 where a key may be seen, -Infinity where it comes after the query */
export function causalMask(n: number): Matrix {
  return matrix(n, n, (i, j) => (j > i ? -Infinity : 0))
}

/** -Infinity in the columns of padding */
export function paddingMask(valid: boolean[], queries: number): Matrix {
  return matrix(queries, valid.length, (_, j) => (valid[j] ? 0 : -Infinity))
}

/** -Infinity where either mask has it */
export function combineMasks(a: Matrix, b: Matrix): Matrix {
  return sum(a, b)
}

/** Softmax of s + mask, row by row; a row with nothing allowed becomes zeros. */
export function maskedSoftmax(s: Matrix, mask: Matrix): Matrix {
  return sum(s, mask).map((row) => {
    const largest = row.reduce((a, b) => Math.max(a, b), -Infinity)
    if (largest === -Infinity) return row.map(() => 0)
    const exponentials = row.map((score) => Math.exp(score - largest))
    const total = exponentials.reduce((running, exponential) => running + exponential, 0)
    return exponentials.map((exponential) => exponential / total)
  })
}

/** Query i sees the keys up to k.length - q.length + i: the queries are those of the last tokens. */
export function causalAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  const past = k.length - q.length
  const scaled = q.map((query) => k.map((key) => dot(query, key) / Math.sqrt(query.length)))
  const mask = matrix(q.length, k.length, (i, j) => (j > past + i ? -Infinity : 0))
  const weights = maskedSoftmax(scaled, mask)
  return weights.map((row) => columnsOf(v).map((column) => dot(row, column)))
}

/** The new token's output, and a cache with its key and value at the end. */
export function decodeStep(
  cache: Cache,
  q: number[],
  k: number[],
  v: number[],
): { output: number[]; cache: Cache } {
  const keys = [...cache.keys, k]
  const values = [...cache.values, v]
  // One query at the end of all keys sees every one of them.
  const [output = []] = causalAttention([q], keys, values)
  return { output, cache: { keys, values } }
}

function matrix(rows: number, columns: number, entry: (i: number, j: number) => number): Matrix {
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => entry(i, j)))
}

function sum(a: Matrix, b: Matrix): Matrix {
  return a.map((row, i) => row.map((entry, j) => entry + (b[i]?.[j] ?? NaN)))
}

function columnsOf(m: Matrix): Matrix {
  const [first = []] = m
  return first.map((_, j) => m.map((row) => row[j] ?? NaN))
}

function dot(a: number[], b: number[]): number {
  return a.reduce((running, entry, t) => running + entry * (b[t] ?? NaN), 0)
}
