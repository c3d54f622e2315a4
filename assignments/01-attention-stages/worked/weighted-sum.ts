/** Authority on working out one cell of A·V. */
import { entryAt, transpose } from '../../../reference/matrix.ts'
import type { NonEmpty, Path, Value } from '../../../harness/domain/value.ts'
import { cellPlace } from '../../../harness/authoring/worked/cell-place.ts'
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'
import { sumOfProducts } from '../../../harness/authoring/worked/sum-of-products.ts'

export function weightedSum(inputs: readonly Value[], at: Path): NonEmpty<string> {
  const { i, j, row, column } = cellPlace(at)
  const weights = entryAt(matrixInput(inputs, 0), i)
  const values = entryAt(transpose(matrixInput(inputs, 1)), j)
  return sumOfProducts(`weights row ${row} · v column ${column}`, weights, values)
}
