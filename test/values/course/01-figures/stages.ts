/** Authority on what the stages of this small assignment compute. */
import type { Matrix } from '../../../../harness/domain/value.ts'

type Cache = { readonly keys: Matrix; readonly values: Matrix }
type Counts = { readonly tokens: number; readonly heads: number; readonly layers: number }
type Head = { readonly w: Matrix }
type Row = readonly number[]

export const stages = { variance, dotProducts, scoreCount, decodeStep, join }

export type Stages = typeof stages

function variance(xs: Row): number {
  const mean = sum(xs) / xs.length
  return sum(xs.map((x) => (x - mean) ** 2)) / xs.length
}

function dotProducts(query: Row, keys: Matrix): number[] {
  return keys.map((key) => sum(key.map((x, i) => x * (query[i] ?? 0))))
}

function scoreCount({ tokens, heads, layers }: Counts): number {
  return tokens * tokens * heads * layers
}

/** Not attention: each value weighed by its score as it is. */
function decodeStep(cache: Cache, q: Row, k: Row, v: Row) {
  const [keys, values] = [
    [...cache.keys, k],
    [...cache.values, v],
  ]
  const scores = dotProducts(q, keys)
  const output = v.map((_, j) => sum(values.map((value, i) => (value[j] ?? 0) * (scores[i] ?? 0))))
  return { output, cache: { keys, values } }
}

/** Each head's own map of x, side by side; zeros in the rows that are not kept. */
function join(x: Matrix, { heads, keep }: { heads: readonly Head[]; keep: readonly boolean[] }): number[][] {
  return x.map((row, i) =>
    heads.flatMap(({ w }) =>
      (w[0] ?? []).map((_, j) =>
        keep[i] === true ? sum(row.map((entry, k) => entry * (w[k]?.[j] ?? 0))) : 0,
      ),
    ),
  )
}

function sum(xs: Row): number {
  return xs.reduce((total, x) => total + x, 0)
}
