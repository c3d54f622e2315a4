// Everything right, in another way: hidden keys are cut off in place of being masked.
type Row = number[]
type Cache = { keys: Row[]; values: Row[] }

const range = (n: number) => [...Array(n).keys()]
const dot = (a: Row, b: Row) => a.reduce((sum, x, t) => sum + x * b[t]!, 0)

export const causalMask = (n: number): Row[] => range(n).map((i) => range(n).map((j) => (j <= i ? 0 : -Infinity)))

export const paddingMask = (valid: boolean[], queries: number): Row[] =>
  range(queries).map(() => valid.map((real) => (real ? 0 : -Infinity)))

export const combineMasks = (a: Row[], b: Row[]): Row[] => a.map((row, i) => row.map((x, j) => Math.min(x, b[i]![j]!)))

export function maskedSoftmax(s: Row[], mask: Row[]): Row[] {
  return s.map((row, i) => {
    const allowed = row.filter((_, j) => mask[i]![j] === 0)
    const top = Math.max(...allowed)
    const total = allowed.reduce((sum, x) => sum + Math.exp(x - top), 0)
    return row.map((x, j) => (mask[i]![j] === 0 ? Math.exp(x - top) / total : 0))
  })
}

function look(query: Row, keys: Row[], values: Row[]): Row {
  const scores = keys.map((key) => dot(query, key) / Math.sqrt(query.length))
  const top = Math.max(...scores)
  const powers = scores.map((x) => Math.exp(x - top))
  const total = powers.reduce((sum, x) => sum + x, 0)
  return values[0]!.map((_, c) => powers.reduce((sum, x, j) => sum + (x / total) * values[j]![c]!, 0))
}

export function causalAttention(q: Row[], k: Row[], v: Row[]): Row[] {
  return q.map((query, i) => {
    const seen = k.length - q.length + i + 1
    return look(query, k.slice(0, seen), v.slice(0, seen))
  })
}

export function decodeStep({ keys, values }: Cache, q: Row, k: Row, v: Row) {
  const cache = { keys: [...keys, [...k]], values: [...values, [...v]] }
  return { output: look(q, cache.keys, cache.values), cache }
}
