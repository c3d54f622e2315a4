/** Authority on working out one cell of the causal mask. */
import { entryAt } from '../../../reference/matrix.ts'
import { showNumber } from '../../../harness/domain/show-number.ts'
import type { NonEmpty, Path, Value } from '../../../harness/domain/value.ts'
import { cellPlace } from '../../../harness/authoring/worked/cell-place.ts'
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'

export function causalMask(inputs: readonly Value[], at: Path): NonEmpty<string> {
  const { i, j, row, column } = cellPlace(at)
  if (j > i) return [`key ${column} comes after query ${row}, so query ${row} must not see it: −∞`]
  const score = showNumber(entryAt(entryAt(matrixInput(inputs, 0), i), j))
  return [`key ${column} is not in the future of query ${row}: the score stays ${score}`]
}
