/** Authority on which of the compiler's complaints a student hears: those that say that something is wrong, not untold. */
import type { Diagnostic } from './read-diagnostics.ts'

const UNFAIR = new Set([
  // `this` without a type.
  'TS2683',
  // Newer than the library that is declared: whether it is there is found out by running it.
  'TS2550',
  'TS2568',
  'TS2583',
  'TS2585',
  // A comment that expects an error of another configuration.
  'TS2578',
])

/** The sevens are about types that were left out, which no course asks for; JavaScript has none at all. */
export function isFair({ file, code }: Diagnostic): boolean {
  return file.endsWith('.ts') && !/^TS7\d{3}$/.test(code) && !UNFAIR.has(code)
}
