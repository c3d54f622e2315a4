/** Authority on what the sandbox is asked: a call and the most it may give back, never what is expected. */
import type { Assignment, TestVector } from '../domain/assignment.ts'
import type { Probe } from '../domain/evidence.ts'
import type { Value } from '../domain/value.ts'
import { countCells } from './count-cells.ts'

/** Room for a result of the wrong shape, so that it can be named: a matrix transposed, or wider than it should be. */
const SPARE_CELLS = 4096

export function makeProbe(id: string, exportName: string, inputs: readonly Value[], limitMs: number): Probe {
  return { id, exportName, inputs, calls: 2, maxCells: 4 * countCells(inputs) + SPARE_CELLS, limitMs }
}

export function probeVector(vector: TestVector, assignment: Assignment): Probe {
  const limitMs = vector.limits?.timeMs ?? assignment.limits.callMs
  const probe = makeProbe(vector.id, vector.stage, vector.inputs, limitMs)
  const maxCells = Math.max(probe.maxCells, 4 * countCells(vector.expected))
  // A test vector about cost is expensive by intent: once is enough.
  if (vector.limits === null) return { ...probe, maxCells }
  return { ...probe, maxCells, calls: 1, memoryMb: vector.limits.memoryMb }
}
