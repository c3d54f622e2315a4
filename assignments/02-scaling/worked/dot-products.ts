/** Authority on working out the dot product of the query and one key. */
import { entryAt } from '../../../reference/matrix.ts'
import type { NonEmpty, Path, Value } from '../../../harness/domain/value.ts'
import { entryPlace } from '../../../harness/authoring/worked/cell-place.ts'
import { listInput } from '../../../harness/authoring/worked/list-input.ts'
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'
import { sumOfProducts } from '../../../harness/authoring/worked/sum-of-products.ts'

export function dotProducts(inputs: readonly Value[], at: Path): NonEmpty<string> {
  const j = entryPlace(at)
  const key = entryAt(matrixInput(inputs, 1), j)
  return sumOfProducts(`query · key ${j + 1}`, listInput(inputs, 0), key)
}
