/** Authority on working out one cell of a row's softmax. */
import { entryAt } from '../../../reference/matrix.ts'
import type { NonEmpty, Path, Value } from '../../../harness/domain/value.ts'
import { cellPlace } from '../../../harness/authoring/worked/cell-place.ts'
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'
import { shareOut } from '../../../harness/authoring/worked/share-out.ts'

export function softmax(inputs: readonly Value[], at: Path): NonEmpty<string> {
  const { i, j, row } = cellPlace(at)
  const scores = entryAt(matrixInput(inputs, 0), i)
  if (scores.every((score) => score === -Infinity))
    return [`every key of row ${row} is masked (−∞), so its weights are zeros: 0`]
  return shareOut(`row ${row}`, scores, j)
}
