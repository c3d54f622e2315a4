/** Authority on saying that nothing but the cost of a stage is at fault: whatever came back is right, and the rest had no memory. */
import type { Verdict } from '../domain/verdict.ts'

/** Null where anything else is wrong as well, or nothing came back. */
export function sayCostAlone(verdicts: readonly Verdict[]): string | null {
  const answered = verdicts.filter((verdict) => !isWithoutAnswer(verdict))
  const isRight = answered.length > 0 && answered.every(({ kind }) => kind === 'accepted')
  return isRight && verdicts.some(isOutOfMemory)
    ? 'Every number that came back is right; only a limit on memory was not kept.'
    : null
}

function isOutOfMemory(verdict: Verdict): boolean {
  return verdict.kind === 'unusable' && verdict.outcome.kind === 'stopped' && verdict.outcome.by === 'memory'
}

/** Not asked because of that. */
function isWithoutAnswer(verdict: Verdict): boolean {
  return isOutOfMemory(verdict) || (verdict.kind === 'unusable' && verdict.outcome.kind === 'not-run')
}
