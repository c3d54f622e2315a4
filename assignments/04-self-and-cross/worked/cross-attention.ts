/** Authority on working out one cell of cross-attention. */
import { cellPlace } from '../../../harness/authoring/worked/cell-place.ts'
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'
import type { NonEmpty, Path, Value } from '../../../harness/domain/value.ts'
import { attended } from './attended.ts'
import { projectionsOf } from './projections-of.ts'

export function crossAttention(inputs: readonly Value[], at: Path): NonEmpty<string> {
  const [x, context] = [matrixInput(inputs, 0), matrixInput(inputs, 1)]
  return attended({ x, context, named: 'context', weights: projectionsOf(inputs[2]) }, cellPlace(at))
}
