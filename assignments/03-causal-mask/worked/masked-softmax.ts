/** Authority on working out one weight of softmax under a mask. */
import { cellPlace } from '../../../harness/authoring/worked/cell-place.ts'
import { listed } from '../../../harness/authoring/worked/listed.ts'
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'
import { shareOut } from '../../../harness/authoring/worked/share-out.ts'
import type { NonEmpty, Path, Value } from '../../../harness/domain/value.ts'
import { addMask } from '../../../reference/masked-softmax.ts'
import { entryAt } from '../../../reference/matrix.ts'

export function maskedSoftmax(inputs: readonly Value[], at: Path): NonEmpty<string> {
  const { i, j, row } = cellPlace(at)
  const [s, mask] = [matrixInput(inputs, 0), matrixInput(inputs, 1)]
  const masked = entryAt(addMask(s, mask), i)
  const added = `row ${row} of s is ${listed(entryAt(s, i))}; of the mask ${listed(entryAt(mask, i))}`
  if (masked.every((score) => score === -Infinity))
    return [added, `nothing is allowed in row ${row}, so its weights are zeros: 0`]
  return [added, ...shareOut('their sum', masked, j)]
}
