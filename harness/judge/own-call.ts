/** Authority on what a call of a student's own stage comes to in a replay: what it gives, and what it leaves of its arguments. */
import type { Evidence } from '../domain/evidence.ts'
import { isList, type Value } from '../domain/value.ts'
import type { Asking } from './ask-own.ts'
import { isOneRow, type Held } from './held-value.ts'
import { readReturned } from './read-returned.ts'

export type OwnCall = {
  readonly value: Value
  /** The arguments that it changed, as it left them. */
  readonly after: ReadonlyMap<number, Value>
  readonly sharedRows: boolean
}

/** `waiting`: it was not asked yet. `stuck`: nothing came of it that could be handed on. */
export type Answer = OwnCall | 'waiting' | 'stuck'

export function callOwn(ask: Asking['ask'], stage: string, inputs: readonly Value[]): Answer {
  const evidence = ask(stage, inputs)
  return evidence === undefined ? 'waiting' : read(evidence)
}

function read(evidence: Evidence): Answer {
  if (evidence.kind !== 'returned') return 'stuck'
  const value = readReturned(evidence.value)
  if (value.kind === 'unreadable') return 'stuck'
  const after = new Map<number, Value>()
  for (const change of evidence.changed) {
    const left = readReturned(change.after)
    if (left.kind === 'unreadable') return 'stuck'
    after.set(change.argument, left.value)
  }
  return { value: value.value, after, sharedRows: evidence.sharedRows }
}

/**
 * A stage that works down the rows of an argument in which one row stands in several places: at each of them it finds what it
 * has left at the one before.
 */
export function callDownTheRows(
  ask: Asking['ask'],
  stage: string,
  inputs: readonly Value[],
  { argument, held }: { readonly argument: number; readonly held: Held },
): Answer {
  const rows = inputs[argument]
  let now = rows !== undefined && isList(rows) ? rows : []
  const [values, left]: [Value[], Value[]] = [[], []]
  for (const i of now.keys()) {
    const answer = callOwn(ask, stage, inputs.with(argument, now))
    if (answer === 'waiting' || answer === 'stuck') return answer
    const after = answer.after.get(argument) ?? now
    if (!isList(after) || !isList(answer.value)) return 'stuck'
    const row = after[i] ?? null
    values.push(answer.value[i] ?? null)
    left.push(row)
    now = now.map((other, j) => (isOneRow(held, i, j) ? row : other))
  }
  return { value: values, after: new Map([[argument, left]]), sharedRows: false }
}
