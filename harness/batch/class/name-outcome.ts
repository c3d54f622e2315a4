/** Authority on what came of a call that gave no value, in a few words that are the same for everybody. */
import type { Report as File } from '#generated/schemas.js'
import { isNoError } from '../../render/say-thrown.ts'

export function nameOutcome(outcome: File.Outcome): string {
  switch (outcome.kind) {
    case 'threw':
      return nameThrown(outcome.name)
    case 'missing':
      return MEANT[outcome.meant?.kind ?? 'unknown']
    case 'not-loaded':
      return 'not loaded'
    case 'timed-out':
      return 'timed out'
    case 'stopped':
      return STOPPED[outcome.by]
    case 'not-run':
      return 'not run'
    case 'unanswered':
      return 'no answer'
    case 'no-option':
      return 'an answer that is the letter of no option'
  }
}

/** An error's name is told where it is one of the language's. */
export function nameThrown(name: string): string {
  if (isNoError(name)) return 'threw something that is no Error'
  return LANGUAGE.has(name) ? `threw ${name}` : 'threw an error of its own'
}

const LANGUAGE: ReadonlySet<string> = new Set([
  'AggregateError',
  'Error',
  'EvalError',
  'NotImplemented',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
])

const MEANT = {
  'in-default': 'only in the default export',
  'not-exported': 'written, but not exported',
  'exported-as': 'exported under another name',
  near: 'perhaps exported under another name',
  unknown: 'no such export',
} as const

const STOPPED = {
  memory: 'out of memory',
  output: 'returned more than it may',
  crash: 'its process ended',
} as const
