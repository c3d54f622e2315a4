/** The first assignment as it is committed, and evidence made by hand for its test vectors. */
import { join } from 'node:path'
import type { Stage, TestVector } from '../../harness/domain/assignment.ts'
import type { Evidence, Returned } from '../../harness/domain/evidence.ts'
import { isRecord, type Value } from '../../harness/domain/value.ts'
import { loadAssignment } from '../../harness/load/load-assignment.ts'
import { loadOracle } from '../../harness/load/load-oracle.ts'
import { packageRoot } from '../../harness/load/package-root.ts'

export const folder01: string = join(packageRoot, 'assignments/01-attention-stages')
export const assignment01 = await loadAssignment(folder01)
export const oracle01 = await loadOracle(folder01)

export function stage01(id: string): Stage {
  const stage = assignment01.stages.find((one) => one.id === id)
  if (stage === undefined) throw new Error(`no stage ${id}`)
  return stage
}

export function vector01(id: string): TestVector {
  const vector = assignment01.stages.flatMap(({ vectors }) => vectors).find((one) => one.id === id)
  if (vector === undefined) throw new Error(`no test vector ${id}`)
  return vector
}

export function returned(
  value: Value,
  more: Partial<Extract<Evidence, { kind: 'returned' }>> = {},
): Evidence {
  return {
    kind: 'returned',
    value: asReturned(value),
    again: null,
    later: null,
    alone: null,
    changed: [],
    sharedRows: false,
    printed: '',
    ...more,
  }
}

function asReturned(value: Value): Returned {
  if (!isRecord(value)) return { kind: 'readable', value }
  const fields = Object.entries(value).map(([key, entry]) => [key, asReturned(entry)] as const)
  return { kind: 'record', fields: new Map(fields) }
}

export const threw: Evidence = { kind: 'threw', name: 'Error', message: 'no', at: null, call: 1, printed: '' }
