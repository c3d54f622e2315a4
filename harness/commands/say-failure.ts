/** Authority on what a person reads when something could not be done: what we saw, and what to do about it. No stack trace. */
import { Fault } from '../domain/fault.ts'
import { escapeLines } from '../render/escape.ts'

export function sayFailure(error: unknown): string {
  if (error instanceof Fault) {
    // A message may name files, which students have named.
    return `followthrough: ${escapeLines(error.message)}\n${escapeLines(error.hint)}\n`
  }
  if (error instanceof AggregateError) return error.errors.map(sayFailure).join('')
  const reason = error instanceof Error ? error.message : String(error)
  return (
    `followthrough: something of ours broke (${reason}). No marks were changed by it.\n` +
    'Please report it with the command that you ran.\n'
  )
}
