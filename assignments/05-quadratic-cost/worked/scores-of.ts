/** Authority on the scaled scores of one query with the keys that it sees, as a worked cell begins. */
import { listed } from '../../../harness/authoring/worked/listed.ts'
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'
import type { Value } from '../../../harness/domain/value.ts'
import { dot, entryAt } from '../../../reference/matrix.ts'
import type { Keys } from '../../../reference/visible-keys.ts'

export function scoresOf(
  inputs: readonly Value[],
  i: number,
  { begin, end }: Keys,
): { readonly scores: readonly number[]; readonly said: string } {
  const query = entryAt(matrixInput(inputs, 0), i)
  const keys = matrixInput(inputs, 1).slice(begin, end)
  const scores = keys.map((key) => dot(query, key) / Math.sqrt(query.length))
  const seen = end - begin === 1 ? `key ${begin + 1} alone` : `keys ${begin + 1} to ${end}`
  return {
    scores,
    said: `query ${i + 1} sees ${seen}; its scores with them, divided by √${query.length}: ${listed(scores)}`,
  }
}
