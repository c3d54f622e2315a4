/** Authority on which import a complaint is about: the specifier that the compiler did not find, or null. */
import { excerptOf } from '../excerpt.ts'
import type { Diagnostic } from './read-diagnostics.ts'

const NOT_FOUND =
  /^Cannot find (?:module (?:or type declarations for side-effect import of )?|name )'(.+?)'(?= or |\.)/

export function wantedImport(
  { file, line, column, message }: Diagnostic,
  sources: ReadonlyMap<string, string>,
): string | null {
  const specifier = NOT_FOUND.exec(message)?.[1]
  if (specifier === undefined) return null
  // A name that is not found stands there by itself; what an import asks for stands in quotes.
  const isQuoted = /^["'`]/.test(excerptOf(sources.get(file) ?? '', line, column).after)
  return isQuoted ? specifier : null
}
