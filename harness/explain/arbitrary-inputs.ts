/** Authority on inputs as fast-check draws and shrinks them: few rows and columns, small whole numbers and halves. */
import fc, { type Arbitrary } from 'fast-check'
import { fillShape, sizeNames, type Fillers } from '../domain/fill-shape.ts'
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
  const { ofMatrices, alone } = sizeNames(shapes)
  const sizes = fc.record(
    Object.fromEntries([...[...ofMatrices].map(upTo(MOST_ROWS)), ...[...alone].map(upTo(MOST_ALONE))]),
  )
  const sheets = fc.array(sheet, { minLength: shapes.length * 4, maxLength: shapes.length * 4 })
  const flags = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })
  return fc.tuple(sizes, sheets, flags).map(([drawn, large, either]) => {
    const sizeOf = (name: string) => drawn[name] ?? 1
    const [nextSheet, nextFlag] = [large.values(), either.values()]
    const fill: Fillers = {
      matrix: ({ matrix: [rows, columns] }) =>
        (nextSheet.next().value ?? []).slice(0, sizeOf(rows)).map((row) => row.slice(0, sizeOf(columns))),
      size: sizeOf,
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
const line = fc.array(entry, { minLength: MOST_ROWS, maxLength: MOST_ROWS })
const sheet = fc.array(line, { minLength: MOST_ROWS, maxLength: MOST_ROWS })
