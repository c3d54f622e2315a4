/** Authority on how many test vectors pass: never "all" unless it is true, and never without saying all of which. */
import { countOf } from './count-of.ts'
import { fateOf } from './say-sign.ts'
import type { VectorFate } from './say-sign.ts'
import { sayHidden } from './view-stage.ts'
import type { ShownStage } from './withhold-hidden.ts'

/** `freshVectors` is how many were drawn for this marking: until there are some, others may be to come. */
export function sayTotals(stages: readonly ShownStage[], freshVectors: number): readonly string[] {
  const fates = stages.flatMap(({ shown }) => shown.map(({ verdict }) => fateOf(verdict)))
  const hidden = {
    total: stages.reduce((sum, stage) => sum + stage.hidden.total, 0),
    failed: stages.reduce((sum, stage) => sum + stage.hidden.failed, 0),
  }
  const allPass = hidden.failed === 0 && fates.every((fate) => fate === 'passes')
  const outstanding = allPass && freshVectors === 0 ? sayOutstanding(hidden.total) : null
  return [sayShown(fates), sayHidden(hidden), outstanding].filter((sentence) => sentence !== null)
}

function sayShown(fates: readonly VectorFate[]): string {
  const count = (fate: VectorFate) => fates.filter((candidate) => candidate === fate).length
  const passing = count('passes')
  if (fates.length === 0) return 'No test vector is shown.'
  if (passing === fates.length) {
    return passing === 1 ? 'The one shown test vector passes.' : `All ${passing} shown test vectors pass.`
  }
  const others = [
    [count('follows'), 'right after an earlier slip'],
    [count('imprecise'), 'imprecise'],
    [count('not-run'), 'not run'],
  ] as const
  const remarks = others.filter(([amount]) => amount > 0).map(([amount, words]) => `${amount} ${words}`)
  const aside = remarks.length > 0 ? ` (of the others: ${remarks.join(', ')})` : ''
  return `${passing} of ${countOf(fates.length, 'shown test vector')} ${passing === 1 ? 'passes' : 'pass'}${aside}.`
}

/** A student's own copy has no hidden test vectors; the grading that counts may. */
function sayOutstanding(hidden: number): string {
  return `${hidden === 0 ? 'Hidden' : 'Further hidden'} test vectors may be added when it is marked.`
}
