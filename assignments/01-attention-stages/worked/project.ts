/** Authority on working out one cell of X·W. */
import { entryAt, transpose } from '../../../reference/matrix.ts'
import type { NonEmpty, Path, Value } from '../../../harness/domain/value.ts'
import { cellPlace } from '../../../harness/authoring/worked/cell-place.ts'
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'
import { sumOfProducts } from '../../../harness/authoring/worked/sum-of-products.ts'

export function project(inputs: readonly Value[], at: Path): NonEmpty<string> {
  const { i, j, row, column } = cellPlace(at)
  const x = entryAt(matrixInput(inputs, 0), i)
  const w = entryAt(transpose(matrixInput(inputs, 1)), j)
  return sumOfProducts(`x row ${row} · w column ${column}`, x, w)
}
