import { mapCells, sum, type Matrix } from '../matrix.ts'

type Scale = (s: Matrix, d: number) => Matrix

/** One operation on each score, made from d and the shape of s. */
const each =
  (operation: (d: number, s: Matrix) => (score: number) => number): Scale =>
  (s, d) =>
    mapCells(operation(d, s))(s)

const dividedBy = (divisor: (d: number, s: Matrix) => number): Scale =>
  each((d, s) => {
    const by = divisor(d, s)
    return (score) => score / by
  })

export const mistakes: Record<string, Scale> = {
  'no-scale': each(() => (score) => score),
  'divide-by-d': each((d) => (score) => score * d ** -1),
  'multiply-by-sqrt-d': each((d) => (score) => score / d ** -0.5),
  'multiply-by-d': (s, d) => s.map((row) => row.map((score) => sum(Array(d).fill(score)))),
  'scale-by-sqrt-n': dividedBy((_, s) => Math.sqrt(s[0]!.length)),
  'scale-by-sqrt-rows': dividedBy((_, s) => s.length ** (1 / 2)),
  'scale-half-d': dividedBy((d) => d ** 1 / 2),
  'scale-floor-sqrt-d': dividedBy((d) => Math.floor(Math.sqrt(d))),
  'scale-fourth-root': dividedBy((d) => [Math.sqrt, Math.sqrt].reduce((x, root) => root(x), d)),
  'scale-hard-coded-8': each(() => (score) => score * 0.125),
  'scale-integers': each((d) => (score) => ~~(score / Math.sqrt(d))),
  'scale-in-place': (s, d) =>
    s.map((row) =>
      Object.assign(
        row,
        row.map((score) => score / Math.sqrt(d)),
      ),
    ),
  'shared-rows': (s, d) => {
    const shared = s.map((row) => row.map((score) => score / Math.sqrt(d))).at(-1)!
    return s.map(() => shared)
  },
}
