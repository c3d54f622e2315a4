/** Authority on working out one entry of causal attention. */
import { cellPlace } from '../../../harness/authoring/worked/cell-place.ts'
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'
import type { NonEmpty, Path, Value } from '../../../harness/domain/value.ts'
import { isFuture } from '../../../reference/is-future.ts'
import { entryAt } from '../../../reference/matrix.ts'
import { attended } from './attended.ts'

export function causalAttention(inputs: readonly Value[], at: Path): NonEmpty<string> {
  const { i, j, row } = cellPlace(at)
  const [q, k, v] = [matrixInput(inputs, 0), matrixInput(inputs, 1), matrixInput(inputs, 2)]
  const place = k.length - q.length + i
  const isSeen = (_: unknown, key: number) => !isFuture(place, key)
  const last = `${k.length} − ${q.length} + ${row} = ${place + 1}`
  return attended({
    heading: `query ${row} sees the keys up to ${last}`,
    query: entryAt(q, i),
    keys: k.filter(isSeen),
    values: v.filter(isSeen),
    column: j,
  })
}
