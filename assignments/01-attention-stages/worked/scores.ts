/** Authority on working out one cell of Q·Kᵀ. */
import { entryAt } from '../../../reference/matrix.ts'
import type { NonEmpty, Path, Value } from '../../../harness/domain/value.ts'
import { cellPlace } from '../../../harness/authoring/worked/cell-place.ts'
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'
import { sumOfProducts } from '../../../harness/authoring/worked/sum-of-products.ts'

export function scores(inputs: readonly Value[], at: Path): NonEmpty<string> {
  const { i, j, row, column } = cellPlace(at)
  const q = entryAt(matrixInput(inputs, 0), i)
  const k = entryAt(matrixInput(inputs, 1), j)
  return sumOfProducts(`q row ${row} · k row ${column}`, q, k)
}
