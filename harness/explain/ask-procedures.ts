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

type Asked = {
  readonly assignment: Assignment
  readonly oracle: Oracle
  /** What came of the single calls. */
  readonly known: ReadonlyMap<string, Evidence>
}

export async function askProcedures(
  { assignment, oracle, known }: Asked,
  witness: Witness,
): Promise<ReadonlyMap<string, Evidence>> {
  const asking = { limitMs: assignment.limits.callMs, witness }
  const evidence = new Map<string, Evidence>()
  for (const { vectors } of assignment.stages) {
    for (const vector of vectors) {
      const procedure = procedureOf(vector, oracle)
      if (procedure === null) continue
      const isEnded = vectors.some(({ id }) => isCutOff(evidence.get(id) ?? known.get(id)))
      evidence.set(vector.id, isEnded ? STAGE_STOPPED : await askProcedure(procedure, vector, asking))
    }
  }
  return evidence
}

/** A stage that had to be ended once is not asked again. */
function isCutOff(evidence: Evidence | undefined): boolean {
  return evidence?.kind === 'timed-out' || evidence?.kind === 'stopped'
}

const STAGE_STOPPED: Evidence = { kind: 'not-run', because: 'stage-stopped' }

type Asking = { readonly limitMs: number; readonly witness: Witness }

export async function askProcedure(
  procedure: Procedure,
  vector: TestVector,
  { limitMs, witness }: Asking,
): Promise<Evidence> {
  const calls = procedure.steps(...vector.inputs)
  // By what the test vector holds, not by what the call before it returned: what is handed on may not grow from call to call.
  const { maxCells } = makeProbe(vector.id, vector.stage, vector.inputs, limitMs)
  let step = calls.next()
  let printed = ''
  for (let number = 1; step.done !== true; number += 1) {
    const id = `${vector.id}, call ${number}`
    const probe = { ...makeProbe(id, vector.stage, step.value, limitMs), calls: 1 as const, maxCells }
    const seen = (await witness.run([probe])).get(id)
    if (seen === undefined) return { kind: 'not-run', because: 'no-time-left' }
    const read = seen.kind === 'returned' ? readReturned(seen.value) : null
    const next = read?.kind === 'value' ? attempt(() => calls.next(read.value)) : null
    if ('printed' in seen) printed += seen.printed
    // Nothing further can be asked: this is what came of it.
    if (next === null) return seen.kind === 'returned' ? { ...seen, changed: [], printed } : seen
    step = next
  }
  return { ...QUIETLY, printed, value: { kind: 'readable', value: step.value } }
}

/** What single calls do beside returning is judged where single calls are. */
const QUIETLY = {
  kind: 'returned',
  again: null,
  later: null,
  alone: null,
  changed: [],
  sharedRows: false,
} as const
