/** Authority on the error that says what cannot be copied: named as the engine's own, and one of the realm's. */
import { Wrong, write } from './intrinsics.ts'

/** `what` in words: `a function`. */
export function dataCloneError(what: string): Error {
  const error = new Wrong(`${what} could not be cloned.`)
  write(error, 'name', 'DataCloneError', false)
  return error
}
