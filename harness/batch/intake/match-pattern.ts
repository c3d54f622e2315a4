/**
 * Authority on running an instructor's regular expression over names that students chose. Some patterns take for ever on
 * some names, and nothing but another context's time limit ends one.
 */
import { createContext, Script } from 'node:vm'
import { Fault } from '../../domain/fault.ts'

export type Groups = Readonly<Record<string, string>>

const MOST_CHARACTERS = 500
const MOST_MS = 10_000

/** For each path the named groups that took part, or null where the pattern does not fit. */
export function matchAll(pattern: string, paths: readonly string[]): readonly (Groups | null)[] {
  refusePattern(pattern)
  const short = paths.map((path) => (path.length > MOST_CHARACTERS ? null : path))
  const context = createContext({ given: JSON.stringify({ pattern, short }) })
  const answer: unknown = JSON.parse(String(runInTime(context)))
  return Array.isArray(answer) ? answer.map(groupsOf) : []
}

const MATCH = new Script(`
  const { pattern, short } = JSON.parse(given)
  const expression = new RegExp(pattern, 'u')
  JSON.stringify(short.map((path) => (path === null ? null : (expression.exec(path)?.groups ?? null))))
`)

function runInTime(context: object): unknown {
  try {
    return MATCH.runInContext(context, { timeout: MOST_MS })
  } catch (cause) {
    if (!isOutOfTime(cause)) throw cause
    throw new Fault(
      'usage',
      'The pattern took more than ten seconds on the names of these files.',
      'Look for a repetition inside of a repetition, as in "(a+)+", and say more exactly what may be repeated.',
    )
  }
}

/** It is an error of the other context, which is not one of ours. */
function isOutOfTime(cause: unknown): boolean {
  return (
    typeof cause === 'object' &&
    cause !== null &&
    'code' in cause &&
    cause.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  )
}

function refusePattern(pattern: string): void {
  try {
    RegExp(pattern, 'u')
  } catch (cause) {
    throw new Fault(
      'usage',
      `The pattern is no regular expression: ${cause instanceof Error ? cause.message : 'it cannot be parsed'}.`,
      EXAMPLE,
    )
  }
  if (!pattern.includes('(?<student>')) {
    throw new Fault('usage', 'The pattern does not say which part of a name is the student.', EXAMPLE)
  }
}

const EXAMPLE = String.raw`Name that part in the pattern: --pattern '^(?<student>[^_]+)_(?<file>.+)$'.`

function groupsOf(found: unknown): Groups | null {
  if (typeof found !== 'object' || found === null) return null
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
}
