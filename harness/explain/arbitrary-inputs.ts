/** Authority on inputs as fast-check draws and shrinks them: few rows and columns, small whole numbers and halves. */
import fc, { type Arbitrary } from 'fast-check'
import { fillShape, sizeNames, sizeOf, type Fillers, type MatrixShape } from '../domain/fill-shape.ts'
import type { InputShape } from '../domain/oracle.ts'
import type { Value } from '../domain/value.ts'

const MOST_ROWS = 6
/** A number that is a size by itself, as d is, need not be the width of anything that is drawn. */
const MOST_ALONE = 16

/**
 * Sizes shrink towards 1, and entries towards 0. Each matrix is cut out of a larger one, so that a smaller size leaves the
 * entries that remain as they were.
 */
export function arbitraryInputs(shapes: readonly InputShape[]): Arbitrary<readonly Value[]> {
  const { ofMatrices, alone, mostTerms } = sizeNames(shapes)
  const sheet = sheetOf(MOST_ROWS * mostTerms)
  const sizes = fc.record(
    Object.fromEntries([...[...ofMatrices].map(upTo(MOST_ROWS)), ...[...alone].map(upTo(MOST_ALONE))]),
  )
  const sheets = fc.array(sheet, { minLength: shapes.length * 4, maxLength: shapes.length * 4 })
  const flags = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })
  return fc.tuple(sizes, sheets, flags).map(([drawn, large, either]) => {
    const [nextSheet, nextFlag] = [large.values(), either.values()]
    const drawnSize = (name: string) => sizeOf(name, (term) => drawn[term] ?? 1)
    const nextMatrix = ({ matrix: [rows, columns] }: Pick<MatrixShape, 'matrix'>) =>
      (nextSheet.next().value ?? []).slice(0, drawnSize(rows)).map((row) => row.slice(0, drawnSize(columns)))
    const nextRow = (size: string) => nextMatrix({ matrix: ['', size] })[0] ?? []
    const fill: Fillers = {
      matrix: (shape) =>
        shape.additiveMask === true ? nextMatrix(shape).map((row) => row.map(asMask)) : nextMatrix(shape),
      vector: ({ vector, shares }) => (shares === true ? asShares(nextRow(vector)) : nextRow(vector)),
      flags: (size) => nextRow(size).map((x) => x >= 0),
      size: drawnSize,
      flag: () => nextFlag.next().value ?? false,
    }
    return shapes.map((shape) => fillShape(shape, fill))
  })
}

const upTo = (most: number) => (name: string) => [name, fc.integer({ min: 1, max: most })] as const

const entry = fc.oneof(
  { withCrossShrink: true },
  fc.integer({ min: -4, max: 4 }),
  fc.integer({ min: -8, max: 8 }).map((n) => n / 2),
)

/** Large enough that whatever is needed can be cut out of it. */
function sheetOf(side: number): Arbitrary<readonly (readonly number[])[]> {
  const exactly = { minLength: side, maxLength: side }
  return fc.array(fc.array(entry, exactly), exactly)
}

const asMask = (x: number) => (x < 0 ? -Infinity : 0)

/** As weights are: their magnitudes over the sum of them. */
function asShares(row: readonly number[]): readonly number[] {
  const total = row.reduce((sum, x) => sum + Math.abs(x), 0)
  return row.map((x, j) => (total > 0 ? Math.abs(x) / total : Number(j === 0)))
}
