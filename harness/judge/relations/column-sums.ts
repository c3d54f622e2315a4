/** Authority on results whose columns sum to 1 where the rows should. */
import type { Matrix } from '../../domain/value.ts'
import type { Weight } from '../weigh-evidence.ts'
import { plain, type Candidate } from './candidate.ts'
import { isSameShape, type Sample } from './sample.ts'

export function columnSums(): readonly Candidate[] {
  return [plain({ kind: 'columns-sum-to-one' }, 'columns that sum to 1', weigh)]
}

function weigh({ form, got, expected, near, isRight }: Sample): Weight {
  if (form !== 'matrix' || !isSameShape(got, expected)) return 'contradicts'
  // A row with every key masked has no sum to tell by.
  if (isRight || !rowSums(expected).every((sum) => near(sum, 1))) return 'cannot-tell'
  if (rowSums(got).every((sum) => near(sum, 1))) return 'contradicts'
  return columnSumsOf(got).every((sum) => near(sum, 1)) ? 'shows' : 'contradicts'
}

function rowSums(matrix: Matrix): readonly number[] {
  return matrix.map((row) => row.reduce((sum, entry) => sum + entry, 0))
}

function columnSumsOf(matrix: Matrix): readonly number[] {
  return (matrix[0] ?? []).map((_, j) => matrix.reduce((sum, row) => sum + (row[j] ?? NaN), 0))
}
