/** Authority on comparing a large result in part: the rows that a test vector names, in its order. */
import { isList, type Value } from '../domain/value.ts'

export function selectRows(value: Value, rows: readonly number[] | null): Value {
  if (rows === null || !isList(value)) return value
  return rows.map((row) => value[row] ?? [])
}
