/** Authority on working out one entry of the padding mask. */
import { cellPlace } from '../../../harness/authoring/worked/cell-place.ts'
import { isList, type NonEmpty, type Path, type Value } from '../../../harness/domain/value.ts'

export function paddingMask([valid]: readonly Value[], at: Path): NonEmpty<string> {
  const { j, row, column } = cellPlace(at)
  const isReal = valid !== undefined && isList(valid) && valid[j] === true
  return [
    isReal
      ? `valid[${j}] is true: key ${column} is a real token, which query ${row} may see: 0`
      : `valid[${j}] is false: key ${column} is padding, which no query may see, so not query ${row} either: −∞`,
  ]
}
