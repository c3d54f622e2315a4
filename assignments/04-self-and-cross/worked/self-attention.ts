/** Authority on working out one cell of self-attention. */
import { cellPlace } from '../../../harness/authoring/worked/cell-place.ts'
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'
import type { NonEmpty, Path, Value } from '../../../harness/domain/value.ts'
import { attended } from './attended.ts'
import { projectionsOf } from './projections-of.ts'

export function selfAttention(inputs: readonly Value[], at: Path): NonEmpty<string> {
  const x = matrixInput(inputs, 0)
  return attended({ x, context: x, named: 'x', weights: projectionsOf(inputs[1]) }, cellPlace(at))
}
