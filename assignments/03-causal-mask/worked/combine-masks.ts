/** Authority on working out one entry of two masks combined. */
import { cellPlace } from '../../../harness/authoring/worked/cell-place.ts'
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'
import { showNumber } from '../../../harness/domain/show-number.ts'
import type { NonEmpty, Path, Value } from '../../../harness/domain/value.ts'
import { entryAt } from '../../../reference/matrix.ts'

export function combineMasks(inputs: readonly Value[], at: Path): NonEmpty<string> {
  const { i, j } = cellPlace(at)
  const [x, y] = [0, 1].map((argument) => entryAt(entryAt(matrixInput(inputs, argument), i), j))
  const isHidden = x === -Infinity || y === -Infinity
  return [
    `a has ${showNumber(x ?? NaN)} there, b has ${showNumber(y ?? NaN)}`,
    isHidden ? 'one that hides the key is enough: −∞' : 'neither hides the key: 0',
  ]
}
