/** Authority on joining a curve's words, from the manifest, with its steps, from the oracle. */
import type { CurveWords } from '../domain/assignment.ts'
import { Fault } from '../domain/fault.ts'
import type { CurveSteps, Oracle } from '../domain/oracle.ts'
import type { NonEmpty } from '../domain/value.ts'

export type PlannedSeries = {
  readonly curve: string
  readonly series: string
  readonly x: NonEmpty<number>
  readonly steps: (x: number) => CurveSteps
}

/** One for each series that the words speak of. */
export function planSeries({ id, series }: CurveWords, oracle: Oracle): readonly PlannedSeries[] {
  const curve = oracle.curves?.[id]
  return series.map((one) => {
    const steps = curve?.series[one.id]
    if (curve === undefined || steps === undefined) throw unknown(`${id}/${one.id}`)
    return { curve: id, series: one.id, x: curve.x, steps }
  })
}

function unknown(name: string): Fault {
  return new Fault(
    'oracle-invalid',
    `assignment.json has words for a curve ${name} that oracle.ts does not draw.`,
    'Add it to "curves" in oracle.ts, or take its words away.',
  )
}
