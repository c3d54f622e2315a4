/** Authority on working out one entry of softmax's derivative. */
import { entryAt } from '../../../reference/matrix.ts'
import { showNumber } from '../../../harness/domain/show-number.ts'
import type { NonEmpty, Path, Value } from '../../../harness/domain/value.ts'
import { cellPlace } from '../../../harness/authoring/worked/cell-place.ts'
import { listInput } from '../../../harness/authoring/worked/list-input.ts'

export function softmaxJacobian(inputs: readonly Value[], at: Path): NonEmpty<string> {
  const { i, j, row, column } = cellPlace(at)
  const weights = listInput(inputs, 0)
  const [p, other] = [entryAt(weights, i), entryAt(weights, j)]
  const first = i === j ? p : 0
  const place = i === j ? `diag(p) has weight ${row} here` : 'diag(p) has 0 beside its diagonal'
  return [
    `${place}: ${showNumber(first)}`,
    `p·pᵀ has weight ${row} × weight ${column}: ${showNumber(p)}×${showNumber(other)} = ${showNumber(p * other)}`,
    `${showNumber(first)} − ${showNumber(p * other)} = ${showNumber(first - p * other)}`,
  ]
}
