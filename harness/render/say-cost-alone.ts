/** Authority on saying that nothing but the cost of a stage is at fault: whatever came back is right, and the rest had no memory. */
import type { Verdict } from '../domain/verdict.ts'
import { listOf } from './count-of.ts'
import { showMarks } from './show-marks.ts'
import type { ShownStage } from './withhold-hidden.ts'

export type Costing = Pick<ShownStage, 'shown' | 'marked' | 'hidden'>

/** Null where anything else is wrong as well, or nothing came back. */
export function sayCostAlone({ shown, marked, hidden }: Costing): string | null {
  const answered = shown.filter(({ verdict }) => !isWithoutAnswer(verdict))
  const isRight = answered.length > 0 && answered.every(({ verdict }) => verdict.kind === 'accepted')
  const full = shown.filter(({ verdict }) => isOutOfMemory(verdict)).map(({ vector }) => vector.id)
  if (!isRight || full.length === 0) return null
  const said = `Every number that came back is right; only a limit on memory was not kept, on ${listOf(full)}.`
  const isAll = hidden.failed === 0 && answered.length + full.length === shown.length
  const lost = `${showMarks(marked.possible - marked.earned)} of ${showMarks(marked.possible)} marks`
  return isAll ? `${said} That costs ${lost}.` : said
}

function isOutOfMemory(verdict: Verdict): boolean {
  return verdict.kind === 'unusable' && verdict.outcome.kind === 'stopped' && verdict.outcome.by === 'memory'
}

/** Not asked because of that. */
function isWithoutAnswer(verdict: Verdict): boolean {
  return isOutOfMemory(verdict) || (verdict.kind === 'unusable' && verdict.outcome.kind === 'not-run')
}
