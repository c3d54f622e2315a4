/** Authority on how something thrown is told: its name, its message, its place. All three come from a stranger. */
import type { Place } from '../domain/evidence.ts'
import { clip } from './clip.ts'

/** What the sandbox calls a thing that was thrown and has no name of its own: `thrown string`. */
const NO_ERROR = /^thrown [a-z]+$/

export function isNoError(name: string): boolean {
  return NO_ERROR.test(name)
}

export function sayThrown(name: string, message: string): string {
  const [thrown, said] = [clip(name, 60), clip(message)]
  if (isNoError(name)) return said === '' ? 'something that is no Error' : `"${said}", which is no Error`
  if (said === '') return thrown === '' ? 'a value without a message' : thrown
  return thrown === '' ? `"${said}"` : `${thrown}: "${said}"`
}

export function sayAt(place: Place | null): string {
  return place === null ? '' : `${clip(place.file, 80)}, line ${place.line}, column ${place.column}`
}
