/**
 * Authority on the test vectors that take several calls: each call is asked of the sandbox, and what it returned decides on the
 * next. The first that gives no value is the evidence for all of it.
 */
import type { Assignment, TestVector } from '../domain/assignment.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { Oracle, Procedure } from '../domain/oracle.ts'
import { makeProbe } from '../judge/make-probe.ts'
import { readReturned } from '../judge/read-returned.ts'
import { attempt } from '../judge/run-mistake.ts'
import { procedureOf } from '../judge/run-procedure.ts'
import type { Witness } from './inquiry.ts'

export async function askProcedures(
  { stages, limits }: Assignment,
  oracle: Oracle,
  witness: Witness,
): Promise<ReadonlyMap<string, Evidence>> {
  const evidence = new Map<string, Evidence>()
  for (const vector of stages.flatMap(({ vectors }) => vectors)) {
    const procedure = procedureOf(vector, oracle)
    if (procedure !== null)
      evidence.set(vector.id, await ask(procedure, vector, { limitMs: limits.callMs, witness }))
  }
  return evidence
}

type Asking = { readonly limitMs: number; readonly witness: Witness }

async function ask(
  procedure: Procedure,
  vector: TestVector,
  { limitMs, witness }: Asking,
): Promise<Evidence> {
  const calls = procedure.steps(...vector.inputs)
  let step = calls.next()
  for (let number = 1; step.done !== true; number += 1) {
    const id = `${vector.id}, call ${number}`
    const probe = { ...makeProbe(id, vector.stage, step.value, limitMs), calls: 1 as const }
    const seen = (await witness.run([probe])).get(id)
    if (seen === undefined) return { kind: 'not-run', because: 'no-time-left' }
    const read = seen.kind === 'returned' ? readReturned(seen.value) : null
    const next = read?.kind === 'value' ? attempt(() => calls.next(read.value)) : null
    // Nothing further can be asked: this is what came of it.
    if (next === null) return seen.kind === 'returned' ? { ...seen, changed: [] } : seen
    step = next
  }
  return { ...QUIETLY, value: { kind: 'readable', value: step.value } }
}

/** What single calls do beside returning is judged where single calls are. */
const QUIETLY = {
  kind: 'returned',
  again: null,
  later: null,
  alone: null,
  changed: [],
  sharedRows: false,
  printed: '',
} as const
