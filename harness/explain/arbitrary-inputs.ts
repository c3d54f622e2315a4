/** Authority on inputs as fast-check draws and shrinks them: few rows and columns, small whole numbers and halves. */
import fc, { type Arbitrary } from 'fast-check'
import type { InputShape } from '../domain/oracle.ts'
import type { Value } from '../domain/value.ts'

const MOST_ROWS = 6
/** A number that is a size by itself, as d is, need not be the width of anything that is drawn. */
const MOST_ALONE = 16

type Sizes = Readonly<Record<string, number>>

/**
 * Sizes shrink towards 1, and entries towards 0. Each matrix is cut out of a larger one, so that a smaller size leaves the
 * entries that remain as they were.
 */
export function arbitraryInputs(shapes: readonly InputShape[]): Arbitrary<readonly Value[]> {
  const names = new Map(shapes.flatMap(sizesOf))
  const sizes = fc.record(
    Object.fromEntries([...names].map(([name, most]) => [name, fc.integer({ min: 1, max: most })])),
  )
  const sheets = fc.array(sheet, { minLength: shapes.length * 4, maxLength: shapes.length * 4 })
  return fc.tuple(sizes, sheets, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })).map((drawn) => {
    const source = { sizes: drawn[0], sheets: [...drawn[1]], flags: [...drawn[2]] }
    return shapes.map((shape) => cutOut(shape, source))
  })
}

const entry = fc.oneof(
  { withCrossShrink: true },
  fc.integer({ min: -4, max: 4 }),
  fc.integer({ min: -8, max: 8 }).map((n) => n / 2),
)
const row = fc.array(entry, { minLength: MOST_ROWS, maxLength: MOST_ROWS })
const sheet = fc.array(row, { minLength: MOST_ROWS, maxLength: MOST_ROWS })

/** Every size's name, with the most that it is drawn as. */
function sizesOf(shape: InputShape): readonly (readonly [name: string, most: number])[] {
  if ('matrix' in shape) return shape.matrix.map((name) => [name, MOST_ROWS] as const)
  if ('record' in shape) return Object.values(shape.record).flatMap(sizesOf)
  return 'size' in shape ? [[shape.size, MOST_ALONE]] : []
}

type Source = {
  readonly sizes: Sizes
  readonly sheets: (readonly (readonly number[])[])[]
  readonly flags: boolean[]
}

function cutOut(shape: InputShape, source: Source): Value {
  if ('matrix' in shape) {
    const [rows, columns] = shape.matrix.map((name) => source.sizes[name] ?? 1)
    return (source.sheets.shift() ?? []).slice(0, rows).map((entries) => entries.slice(0, columns))
  }
  if ('record' in shape) {
    const fields = Object.entries(shape.record)
    return Object.fromEntries(fields.map(([key, inner]) => [key, cutOut(inner, source)]))
  }
  return 'size' in shape ? (source.sizes[shape.size] ?? 1) : (source.flags.shift() ?? false)
}
