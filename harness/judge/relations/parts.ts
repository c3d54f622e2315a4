/** Authority on results that are wrong in one part alone: the last row, the diagonal, what lies above it. */
import type { Matrix } from '../../domain/value.ts'
import type { Part } from '../../domain/verdict.ts'
import type { Weight } from '../weigh-evidence.ts'
import { plain, type Candidate } from './candidate.ts'
import { isSameShape, type Sample } from './sample.ts'

type Place = { readonly i: number; readonly j: number; readonly rows: number; readonly columns: number }

/** The smallest parts first: of two that hold, the smaller one says more. */
const PARTS: readonly (readonly [where: Part, isInPart: (place: Place) => boolean])[] = [
  ['diagonal', ({ i, j }) => i === j],
  ['last-row', ({ i, rows }) => i === rows - 1],
  ['first-row', ({ i }) => i === 0],
  ['last-column', ({ j, columns }) => j === columns - 1],
  ['first-column', ({ j }) => j === 0],
  ['above-diagonal', ({ i, j }) => j > i],
  ['below-diagonal', ({ i, j }) => j < i],
]

const PARTS_OF_A_LIST: typeof PARTS = [
  ['last-entry', ({ j, columns }) => j === columns - 1],
  ['first-entry', ({ j }) => j === 0],
]

export function parts(samples: readonly Sample[]): readonly Candidate[] {
  return (samples[0]?.form === 'list' ? PARTS_OF_A_LIST : PARTS).map(([where, isInPart]) => ({
    ...plain({ kind: 'wrong-only', where }, null, weighPart(where, isInPart)),
    fewest: 3,
  }))
}

/** What lies on one side of the diagonal may be right now and then; a loop that ends too early always shows. */
const MAY_BE_RIGHT: ReadonlySet<Part> = new Set(['above-diagonal', 'below-diagonal'])

function weighPart(where: Part, isInPart: (place: Place) => boolean): (sample: Sample) => Weight {
  return (sample) => {
    if (!isSameShape(sample.got, sample.expected)) return 'contradicts'
    const [rows, columns] = [sample.got.length, sample.got[0]?.length ?? 0]
    // A list has one row, and that is no reason to say less of it.
    const isSingle = columns < 2 || (rows < 2 && sample.form !== 'list')
    if (sample.isRight) return MAY_BE_RIGHT.has(where) || isSingle ? 'agrees' : 'contradicts'
    const places = placesOf(sample.got)
    const within = places.filter(({ i, j }) => isInPart({ i, j, rows, columns }))
    const wrong = places.filter(({ i, j }) => {
      const [got, expected] = [sample.got[i]?.[j] ?? NaN, sample.expected[i]?.[j] ?? NaN]
      return !sample.near(got, expected) && !(Number.isNaN(got) && Number.isNaN(expected))
    })
    if (!wrong.every(({ i, j }) => isInPart({ i, j, rows, columns }))) return 'contradicts'
    // One entry of a longer row is no row.
    if (!MAY_BE_RIGHT.has(where) && 2 * wrong.length <= within.length) return 'contradicts'
    // Where the part is everything, or a single entry of it is all that there is, nothing is said by it.
    return !isSingle && within.length < places.length ? 'shows' : 'cannot-tell'
  }
}

function placesOf(matrix: Matrix): readonly { readonly i: number; readonly j: number }[] {
  return matrix.flatMap((row, i) => row.map((_, j) => ({ i, j })))
}
