/** The assignment that has test vectors of several calls, as it is committed. */
import { join } from 'node:path'
import { loadAssignment } from '../../harness/load/load-assignment.ts'
import { loadOracle } from '../../harness/load/load-oracle.ts'
import { packageRoot } from '../../harness/load/package-root.ts'
import type { TestVector } from '../../harness/domain/assignment.ts'

const folder = join(packageRoot, 'assignments/03-causal-mask')
export const assignment03 = await loadAssignment(folder)
export const oracle03 = await loadOracle(folder)

export function vector03(id: string): TestVector {
  const vector = assignment03.stages.flatMap(({ vectors }) => vectors).find((one) => one.id === id)
  if (vector === undefined) throw new Error(`no test vector ${id}`)
  return vector
}

export function sample03(fate: string): string {
  return join(packageRoot, 'test/submissions/causal-mask', fate, 'causal.ts')
}
