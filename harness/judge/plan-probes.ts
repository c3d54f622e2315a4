/**
 * Authority on the order of the calls. Within a stage the first test vector, the smallest, is asked first; the others are mixed
 * with those of every other stage, in an order that is the same each time; and at the end the first one is asked once more. So
 * whatever a stage keeps from one call to the next has had its chance to show.
 */
import { createHash } from 'node:crypto'
import type { Assignment, TestVector } from '../domain/assignment.ts'
import type { Evidence, Probe, Returned } from '../domain/evidence.ts'
import { probeVector } from './make-probe.ts'

/** Those of the test vectors that are shown, or those of the ones that are hidden: no process gets both. */
export function planProbes(assignment: Assignment, visibility: TestVector['visibility']): readonly Probe[] {
  const stages = assignment.stages.map(({ vectors }) =>
    vectors
      .filter((vector) => vector.visibility === visibility && vector.procedure === null)
      .map((vector) => ({ probe: probeVector(vector, assignment), isCostly: vector.limits !== null })),
  )
  const first = stages.flatMap(([one]) => (one === undefined ? [] : [one]))
  const rest = mixed(stages.flatMap(([, ...others]) => others))
  // One that is costly is asked when everything else has its answer.
  const calls = [...first, ...rest].toSorted((a, b) => Number(a.isCostly) - Number(b.isCostly))
  const repeats = first.filter(({ isCostly }) => !isCostly).map(({ probe }) => repeatOf(probe))
  return [...calls.map(({ probe }) => probe), ...repeats]
}

/** The evidence for each test vector; what a repeated call gave stands beside what the first one did. */
export function joinRepeats(
  probes: readonly Probe[],
  evidence: ReadonlyMap<string, Evidence>,
): ReadonlyMap<string, Evidence> {
  const joined = new Map(evidence)
  for (const probe of probes) {
    const [seen, repeated] = [evidence.get(probe.id), evidence.get(repeatOf(probe).id)]
    if (seen?.kind !== 'returned' || repeated === undefined) continue
    joined.set(probe.id, { ...seen, later: laterOf(repeated) })
  }
  return joined
}

function repeatOf(probe: Probe): Probe {
  return { ...probe, id: `${probe.id} once more`, calls: 1 }
}

/** What came of the repeated call; null where it says nothing of the stage. */
function laterOf(repeated: Evidence): Returned | null {
  switch (repeated.kind) {
    case 'returned':
      return repeated.value
    case 'threw':
      return { kind: 'unreadable', what: 'an error', at: [] }
    case 'timed-out':
      return { kind: 'unreadable', what: 'nothing within its time', at: [] }
    case 'missing':
    case 'not-loaded':
    case 'stopped':
    case 'not-run':
      return null
  }
}

/** By the digest of each id: an order that nobody chose, and that does not change. */
function mixed<Call extends { readonly probe: Probe }>(calls: readonly Call[]): readonly Call[] {
  return calls
    .map((call) => ({ call, key: createHash('sha256').update(call.probe.id).digest('hex') }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ call }) => call)
}
