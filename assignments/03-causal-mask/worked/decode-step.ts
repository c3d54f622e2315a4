/** Authority on working out one entry of what a step of decoding gives: of its output, or of the cache. */
import { counted } from '../../../harness/authoring/worked/grouped.ts'
import { listInput } from '../../../harness/authoring/worked/list-input.ts'
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'
import { showNumber } from '../../../harness/domain/show-number.ts'
import { isRecord, type Matrix, type NonEmpty, type Path, type Value } from '../../../harness/domain/value.ts'
import { entryAt } from '../../../reference/matrix.ts'
import { attended } from './attended.ts'

export function decodeStep(inputs: readonly Value[], at: Path): NonEmpty<string> {
  const [cache] = inputs
  const [keys, values] = [cached(cache, 'keys'), cached(cache, 'values')]
  const [query, key, value] = [listInput(inputs, 1), listInput(inputs, 2), listInput(inputs, 3)]
  const [field, ...place] = at
  if (field === 'cache') return inCache(place, { keys: [...keys, key], values: [...values, value] })
  const before = keys.length === 0 ? 'nothing before it' : `the ${counted(keys.length, 'key')} of the cache`
  return attended({
    heading: `the new query sees ${before} and its own key`,
    query,
    keys: [...keys, key],
    values: [...values, value],
    column: Number(place[0]),
  })
}

function inCache(
  [part, i, j]: Path,
  whole: { readonly keys: Matrix; readonly values: Matrix },
): NonEmpty<string> {
  const rows = part === 'keys' ? whole.keys : whole.values
  const [row, column] = [Number(i), Number(j)]
  const isNew = row === rows.length - 1
  const shown = showNumber(entryAt(entryAt(rows, row), column))
  const one = part === 'keys' ? 'key' : 'value'
  return [
    isNew
      ? `row ${row + 1} of the ${one}s is the new ${one}; its entry ${column + 1} is ${shown}`
      : `row ${row + 1} of the ${one}s was there before and stays; its entry ${column + 1} is ${shown}`,
  ]
}

function cached(cache: Value | undefined, part: 'keys' | 'values'): Matrix {
  return matrixInput([cache !== undefined && isRecord(cache) ? (cache[part] ?? null) : null], 0)
}
