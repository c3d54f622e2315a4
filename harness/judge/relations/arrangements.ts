/** Authority on results that hold the expected numbers in other places: transposed, reversed, shifted, one row everywhere. */
import type { Matrix } from '../../domain/value.ts'
import type { Weight } from '../weigh-evidence.ts'
import { plain, weightOf, type Candidate } from './candidate.ts'
import { isSame, isSameShape, type Sample } from './sample.ts'

/** A list is one row, so what would be said of rows is said of its entries. */
export function arrangements(samples: readonly Sample[]): readonly Candidate[] {
  return samples[0]?.form === 'list' ? ofEntries() : ofRows()
}

function ofEntries(): readonly Candidate[] {
  return [
    plain(
      { kind: 'entries-reversed' },
      'entries reversed',
      rearranged((rows) => rows.map((row) => row.toReversed())),
    ),
    ...[1, -1].map((by) =>
      plain(
        { kind: 'entries-shifted', by },
        `entries one place too ${by > 0 ? 'early' : 'late'}`,
        rearranged((rows) => rows.map((row) => row.map((_, j) => row.at((j + by) % row.length) ?? NaN))),
      ),
    ),
  ]
}

function ofRows(): readonly Candidate[] {
  return [
    plain({ kind: 'transposed' }, 'transposed', rearranged(transpose)),
    plain(
      { kind: 'rows-reversed' },
      'rows reversed',
      rearranged((matrix) => matrix.toReversed()),
    ),
    ...[1, -1].map((by) =>
      plain({ kind: 'rows-shifted', by }, `rows shifted by ${by}`, rearranged(shiftedBy(by))),
    ),
    plain(
      { kind: 'rows-alike', as: 'first' },
      'the first row everywhere',
      rearranged((rows) => alike(rows, 0)),
    ),
    plain(
      { kind: 'rows-alike', as: 'last' },
      'the last row everywhere',
      rearranged((rows) => alike(rows, -1)),
    ),
    plain({ kind: 'rows-alike', as: 'none' }, 'all rows alike', weighAlike),
  ]
}

function rearranged(change: (matrix: Matrix) => Matrix): (sample: Sample) => Weight {
  return (sample) => weightOf(isSame(sample.got, change(sample.expected), sample.near), sample)
}

function transpose(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j] ?? NaN))
}

function shiftedBy(by: number): (matrix: Matrix) => Matrix {
  return (matrix) => matrix.map((_, i) => matrix.at((i + by) % matrix.length) ?? [])
}

function alike(matrix: Matrix, row: number): Matrix {
  return matrix.map(() => matrix.at(row) ?? [])
}

/** Rows that are alike although those expected are not. */
function weighAlike(sample: Sample): Weight {
  const { got, expected } = sample
  if (!isSameShape(got, expected)) return 'contradicts'
  if (got.length < 2) return 'cannot-tell'
  // A matrix of NaN has no rows to speak of.
  if (got.flat().some(Number.isNaN)) return 'contradicts'
  if (isSame(expected, alike(expected, 0), sample.near)) return sample.isRight ? 'agrees' : 'cannot-tell'
  return weightOf(isSame(got, alike(got, 0), sample.near), sample)
}
