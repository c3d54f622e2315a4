/** A result as it comes out of the sandbox: a row may have been a typed array. */
import { isList, isRecord, type Value } from '../../harness/domain/value.ts'

export function plain(value: Value): Value {
  if (ArrayBuffer.isView(value)) return Array.from(Object.values(value))
  if (isList(value)) return value.map(plain)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]))
}
