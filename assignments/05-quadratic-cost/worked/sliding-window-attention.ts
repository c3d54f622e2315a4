/** Authority on working out one cell of attention through a window: the weights of what is seen, and their mixture. */
import { cellPlace } from '../../../harness/authoring/worked/cell-place.ts'
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'
import { sumOfProducts } from '../../../harness/authoring/worked/sum-of-products.ts'
import type { NonEmpty, Path, Value } from '../../../harness/domain/value.ts'
import { entryAt } from '../../../reference/matrix.ts'
import { softmax } from '../../../reference/softmax.ts'
import { windowKeys } from '../../../reference/visible-keys.ts'
import { numberField } from './number-field.ts'
import { scoresOf } from './scores-of.ts'

export function slidingWindowAttention(inputs: readonly Value[], at: Path): NonEmpty<string> {
  const { i, j, column } = cellPlace(at)
  const seen = windowKeys(i, numberField(inputs[3], 'window'))
  const { scores, said } = scoresOf(inputs, i, seen)
  const [weights = []] = softmax([scores])
  const values = matrixInput(inputs, 2)
    .slice(seen.begin, seen.end)
    .map((row) => entryAt(row, j))
  return [said, ...sumOfProducts(`softmax of these · v column ${column}`, weights, values)]
}
