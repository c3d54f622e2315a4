/** Authority on what one result says of a mistake, given what the mistake makes of the same inputs. */
import type { Decoy } from '../domain/assignment.ts'
import type { Evidence } from '../domain/evidence.ts'
import { matches } from './compare.ts'
import { isUnsteady } from './judge-vector.ts'
import { readReturned } from './read-returned.ts'
import { selectRows } from './select-rows.ts'
import type { VectorResult } from './stage-result.ts'
import type { Weight } from './weigh-evidence.ts'

/** `decoy` is null where the mistake makes what is expected. */
export function weighDecoy(result: VectorResult, decoy: Omit<Decoy, 'misconceptions'> | null): Weight {
  const { vector, evidence, verdict } = result
  // What it shows is an earlier stage's mistake.
  if (isCutShort(result) || verdict.kind === 'follows') return 'cannot-tell'
  if (decoy?.outcome.kind === 'exceeds') return isOutOfMemory(evidence) ? 'shows' : 'contradicts'
  if (decoy === null) return verdict.kind === 'accepted' ? 'agrees' : 'contradicts'
  // Where the mistaken operation does not fit the shapes, programs fail in many ways; only success speaks against it.
  if (decoy.outcome.kind === 'fails') return verdict.kind === 'accepted' ? 'contradicts' : 'cannot-tell'
  if (evidence.kind !== 'returned' || verdict.kind !== 'rejected') return 'contradicts'
  const read = readReturned(evidence.value)
  if (read.kind === 'unreadable' || isUnsteady(result)) return 'contradicts'
  const sameChanges =
    evidence.changed.length === decoy.changes.length &&
    evidence.changed.every(({ argument }) => decoy.changes.includes(argument))
  if (!sameChanges) return 'contradicts'
  const got = selectRows(read.value, vector.rows)
  const limits = { tolerance: vector.tolerance, bound: null }
  return matches(decoy.outcome.output, got, limits) ? 'shows' : 'contradicts'
}

/** A test vector with limits of its own that was not asked, or not to its end, says nothing of what the numbers would be. */
function isCutShort({ vector, evidence }: VectorResult): boolean {
  return vector.limits !== null && (evidence.kind === 'timed-out' || evidence.kind === 'not-run')
}

function isOutOfMemory(evidence: Evidence): boolean {
  return evidence.kind === 'stopped' && evidence.by === 'memory'
}
