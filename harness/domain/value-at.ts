/** Authority on following a path into a value. */
import { isList, isRecord, type Path, type Value } from './value.ts'

/** What stands at one step of a path; undefined where nothing does. */
export function childOf(value: Value, step: number | string): Value | undefined {
  if (isList(value)) return typeof step === 'number' ? value[step] : undefined
  return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined
}

/** What stands at the end of a path; undefined where nothing does. */
export function valueAt(whole: Value, at: Path): Value | undefined {
  return at.reduce<Value | undefined>(
    (inner, step) => (inner === undefined ? undefined : childOf(inner, step)),
    whole,
  )
}
