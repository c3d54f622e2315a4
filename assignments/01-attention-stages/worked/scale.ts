/** Authority on working out one cell of S/√d. */
import { entryAt } from '../../../reference/matrix.ts'
import { showNumber } from '../../../harness/domain/show-number.ts'
import type { NonEmpty, Path, Value } from '../../../harness/domain/value.ts'
import { cellPlace } from '../../../harness/authoring/worked/cell-place.ts'
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'

export function scale(inputs: readonly Value[], at: Path): NonEmpty<string> {
  const { i, j } = cellPlace(at)
  const score = entryAt(entryAt(matrixInput(inputs, 0), i), j)
  const d = inputs[1]
  if (typeof d !== 'number') throw new TypeError('The width d is not a number.')
  const root = Math.sqrt(d)
  const shown = showNumber(score)
  return [`${shown} ÷ √${showNumber(d)} = ${shown} ÷ ${showNumber(root)} = ${showNumber(score / root)}`]
}
