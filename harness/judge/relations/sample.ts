/** Authority on one result beside the expected one, ready to be looked at for how the two are related. */
import type { TestVector } from '../../domain/assignment.ts'
import type { InputShape } from '../../domain/oracle.ts'
import type { Form, Grid } from '../../domain/grid-of.ts'
import { numbersOf } from '../../domain/numbers-of.ts'
import type { Matrix, Value } from '../../domain/value.ts'
import { sizesOf } from './sizes-of.ts'

export type Sample = {
  readonly vector: TestVector
  readonly inputs: readonly Value[]
  /** Of both: what is a single number or a list here has one row. */
  readonly form: Form
  readonly expected: Matrix
  readonly got: Matrix
  /** Of a large matrix, only some rows are compared: nothing can be said of the order of all. */
  readonly isPart: boolean
  /** By name, for example d → 3. */
  readonly sizes: ReadonlyMap<string, number>
  /** Whether two numbers are the same here, as far as rounding lets one tell. */
  readonly near: (a: number, b: number) => boolean
  /** Every entry is as it should be. */
  readonly isRight: boolean
}

type Given = Pick<Sample, 'vector' | 'inputs'> & {
  /** Both of one form. */
  readonly expected: Grid
  readonly got: Grid
  readonly shapes: readonly InputShape[]
  readonly bound: Value | null
}

/** What a correct program may be off by; coarser than the tightest tolerances, which ask for an exact copy. */
const USUAL = 1e-9

export function sampleOf({ vector, inputs, expected, got, shapes, bound }: Given): Sample {
  const widest = Math.max(0, ...numbersOf(bound).filter(Number.isFinite))
  const near = (a: number, b: number) =>
    a === b ||
    (!areCounts(a, b, vector) &&
      Number.isFinite(b) &&
      Math.abs(a - b) <= USUAL * Math.max(1, Math.abs(b)) + widest)
  return {
    vector,
    inputs,
    form: expected.form,
    expected: expected.rows,
    got: got.rows,
    isPart: vector.rows !== null,
    sizes: sizesOf(shapes, inputs),
    near,
    isRight: isSame(got.rows, expected.rows, near),
  }
}

/** Small enough that a factor leaves it what it is, whole or not. */
const LARGEST_COUNT = 2 ** 46

/** Whole numbers, where an exact match is asked for: one more is another number, however many there are. */
function areCounts(a: number, b: number, { tolerance: { absolute, relative } }: TestVector): boolean {
  return absolute === 0 && relative === 0 && isCount(a) && isCount(b)
}

function isCount(x: number): boolean {
  return Number.isInteger(x) && Math.abs(x) < LARGEST_COUNT
}

/** Entry by entry; two NaN are the same. */
export function isSame(a: Matrix, b: Matrix, near: Sample['near']): boolean {
  return (
    isSameShape(a, b) &&
    a.every((row, i) =>
      row.every((entry, j) => {
        const other = b[i]?.[j] ?? NaN
        return near(entry, other) || (Number.isNaN(entry) && Number.isNaN(other))
      }),
    )
  )
}

export function isSameShape(a: Matrix, b: Matrix): boolean {
  return a.length === b.length && a[0]?.length === b[0]?.length
}
