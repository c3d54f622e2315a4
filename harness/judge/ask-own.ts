/** Authority on asking the student's own stages: each call once, whatever it is wanted for. */
import type { TestVector } from '../domain/assignment.ts'
import type { Evidence, Probe } from '../domain/evidence.ts'
import type { Value } from '../domain/value.ts'
import { toWire } from '../domain/wire.ts'
import { makeProbe } from './make-probe.ts'

/** What the student's own stages gave, by the id of the probe that asked. */
export type OwnEvidence = ReadonlyMap<string, Evidence>

export type Asking = {
  /** Undefined where it was not asked yet: then it is wanted. */
  readonly ask: (stage: string, inputs: readonly Value[]) => Evidence | undefined
  readonly wanted: () => readonly Probe[]
}

export function askOwn(
  vector: TestVector,
  { own, limitMs }: { readonly own: OwnEvidence; readonly limitMs: number },
): Asking {
  const wanted = new Map<string, Probe>()
  return {
    ask: (stage, inputs) => {
      // The same call is the same probe; but what comes of a hidden test vector is asked by itself.
      const id = `${vector.id}#${stage} ${JSON.stringify(toWire(inputs))}`
      const evidence = own.get(id)
      if (evidence === undefined) wanted.set(id, makeProbe(id, stage, inputs, limitMs))
      return evidence
    },
    wanted: () => [...wanted.values()],
  }
}
