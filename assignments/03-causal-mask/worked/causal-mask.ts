/** Authority on working out one entry of the causal mask. */
import { cellPlace } from '../../../harness/authoring/worked/cell-place.ts'
import type { NonEmpty, Path, Value } from '../../../harness/domain/value.ts'
import { isFuture } from '../../../reference/is-future.ts'

export function causalMask(_: readonly Value[], at: Path): NonEmpty<string> {
  const { i, j, row, column } = cellPlace(at)
  return [
    isFuture(i, j)
      ? `key ${column} comes after query ${row}, so query ${row} must not see it: −∞`
      : `key ${column} is not in the future of query ${row}, which may see it: 0`,
  ]
}
