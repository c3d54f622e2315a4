import { causalMask } from '../stages.ts'
import { mapCells, range, zipWith, type Matrix, type Row } from '../matrix.ts'

type Mask = (s: Matrix) => Matrix

/** Hides where the test says so, and leaves the rest. */
const hideWhere = (hidden: (query: number, key: number) => boolean): Mask =>
  mapCells((score, i, j) => (hidden(i, j) ? -Infinity : score))

/** Hides the right places, by something else than −Infinity. */
const hideBy = (hide: (score: number) => number): Mask =>
  mapCells((score, i, j) => (j <= i ? score : hide(score)))

const hideWith = (value: number): Mask => hideBy(() => value)

/** 1 where a key comes after the query, 0 elsewhere. */
const future = (n: number): Matrix => range(n).map((i) => range(n).map((j) => Number(j > i)))

const add = zipWith(zipWith((a: number, b: number) => a + b))

export const mistakes: Record<string, Mask> = {
  'mask-none': (s) => s,
  'mask-lower': hideWhere((i, j) => i > j),
  'mask-inverted': hideWhere((i, j) => !(j > i)),
  'mask-diagonal': hideWhere((i, j) => j >= i),
  'mask-off-by-one': hideWhere((i, j) => j - i > 1),
  'mask-only-next': hideWhere((i, j) => j - i === 1),
  'mask-same-for-all-rows': (s) =>
    s.map(([first, ...others]: Row) => [first!, ...others.map(() => -Infinity)]),
  'mask-zero': hideBy((score) => score * 0),
  'mask-minus-1e9': hideWith(-1e9),
  'mask-minus-1e4': hideWith(-(10 ** 4)),
  'mask-minus-100': hideWith(-100),
  'mask-minus-10': hideWith(-10),
  'mask-max-value': hideWith(-Number.MAX_VALUE),
  'mask-min-value': hideWith(Number.MIN_VALUE),
  'mask-minus-1e-9': hideWith(-1e-9),
  'mask-plus-infinity': hideWith(Infinity),
  'mask-nan': hideWith(Infinity - Infinity),
  'mask-adds-minus-1e9': (s) => add(s, mapCells((isFuture) => isFuture * -1e9)(future(s.length))),
  'mask-times-infinity': (s) => add(s, mapCells((isFuture) => isFuture * -Infinity)(future(s.length))),
  'mask-in-place': (s) => s.map((row, i) => (i + 1 < row.length ? row.fill(-Infinity, i + 1) : row)),
  'shared-rows': (s) => {
    const rows = causalMask(s)
    return Array<Row>(rows.length).fill(rows.at(-1)!)
  },
}
