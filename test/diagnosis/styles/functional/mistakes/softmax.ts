import { softmax } from '../stages.ts'
import { mapCells, sum, transpose, type Matrix, type Row } from '../matrix.ts'

type Softmax = (s: Matrix) => Matrix

const max = (row: Row): number => Math.max(...row)

const nothingAllowed = (row: Row): boolean => row.every((x) => x === -Infinity)

const byRow =
  (f: (row: Row) => Row): Softmax =>
  (s) =>
    s.map((row) => (nothingAllowed(row) ? row.map(() => 0) : f(row)))

const share = (xs: Row): Row => xs.map((x) => x / sum(xs))

const mean = (xs: Row): number => sum(xs) / xs.length

/** The right softmax of a row, to be spoilt before or afterwards. */
const right = (row: Row): Row => softmax([row])[0]!

const andThen = (f: (weight: number) => number): Softmax => byRow((row) => right(row).map(f))

const logSumExp = (row: Row, top = max(row)): number => top + Math.log(sum(row.map((x) => Math.exp(x - top))))

const expLess =
  (shift: (row: Row) => number) =>
  (row: Row, by = shift(row)) =>
    row.map((x) => Math.exp(x - by))

export const mistakes: Record<string, Softmax> = {
  'softmax-columns': (s) => transpose(softmax(transpose(s))),
  'softmax-global': (s) => {
    const exps = mapCells((x) => Math.exp(x - max(s.flat())))(s)
    return mapCells((e) => e / sum(exps.flat()))(exps)
  },
  'softmax-unstable': byRow((row) => share(row.map(Math.exp))),
  'softmax-global-max': (s) => byRow((row) => share(expLess(() => max(s.flat()))(row)))(s),
  'softmax-no-normalize': byRow(expLess(max)),
  'softmax-without-exp': byRow(share),
  'softmax-base2': byRow((row) => share(row.map((x) => 2 ** (x - max(row))))),
  'softmax-twice': (s) => [softmax, softmax].reduce((m, f) => f(m), s),
  'softmax-log': byRow((row) => row.map((x) => x - logSumExp(row))),
  'softmax-max-from-zero': byRow((row) =>
    share(expLess((xs) => xs.reduce((m, x) => (x > m ? x : m), 0))(row)),
  ),
  'softmax-epsilon': byRow((row) => {
    const exps = expLess(max)(row)
    return exps.map((e) => e / exps.reduce((total, x) => total + x, 1e-6))
  }),
  'softmax-rounded': andThen((weight) => Number(weight.toFixed(4))),
  'softmax-argmax': byRow((row) => row.map((_, j) => (j === row.indexOf(max(row)) ? 1 : 0))),
  'softmax-sigmoid': mapCells((x) => 1 / (1 + Math.exp(-x))),
  'softmax-mean-shift': byRow((row) => share(expLess((xs) => mean(xs.filter(Number.isFinite)))(row))),
  'softmax-shift-after-exp': byRow((row) => {
    const exps = row.map(Math.exp)
    return share(exps.map((e) => e - max(exps)))
  }),
  'softmax-negated': byRow((row) => share(row.map((x) => Math.exp(max(row) - x)))),
  'softmax-drops-last': byRow((row) => {
    const exps = expLess(max)(row)
    return exps.map((e) => e / sum(exps.slice(0, -1)))
  }),
  'softmax-empty-row-nan': (s) => s.map((row) => share(expLess(max)(row))),
  'softmax-in-place': (s) => s.map((row) => Object.assign(row, right(row))),
  'shared-rows': (s) => {
    const row: Row = []
    return s.map((scores) => Object.assign(row, right(scores)))
  },
}
