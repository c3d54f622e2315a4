/** Authority on which test vectors a class fails: one that everybody fails, or nobody, tells the instructor nothing about anyone. */
import { byCodeUnits } from '../../domain/by-code-units.ts'
import type { ClassReport } from '../../domain/class-report.ts'
import { hasPassed } from '../../domain/has-passed.ts'
import type { Tally } from './tally.ts'

type Counted = {
  readonly vector: string
  readonly stage: string
  readonly hidden: boolean
  /** In the order of the assignment, as a report lists them. */
  readonly place: number
  failed: number
}

export function tallyVectors(stages: readonly string[]): Tally<ClassReport['vectors']> {
  const counts = new Map<string, Counted>()
  let graded = 0
  return {
    add({ report }) {
      graded += 1
      for (const { stage, vectors } of report.stages) {
        for (const [i, { id, verdict }] of vectors.entries()) {
          const place = stages.indexOf(stage) * 1e6 + i
          const count = counts.get(id) ?? {
            vector: id,
            stage,
            hidden: verdict.kind === 'hidden',
            place,
            failed: 0,
          }
          counts.set(id, count)
          if (!hasPassed(verdict)) count.failed += 1
        }
      }
    },
    result() {
      const sorted = [...counts.values()].toSorted(
        (a, b) => a.place - b.place || byCodeUnits(a.vector, b.vector),
      )
      const idsWhere = (holds: (count: Counted) => boolean) =>
        sorted.filter(holds).map(({ vector }) => vector)
      return {
        failedByAll: idsWhere(({ failed }) => failed === graded),
        passedByAll: idsWhere(({ failed }) => failed === 0),
        failures: sorted.map(({ vector, stage, hidden, failed }) => ({
          vector,
          stage,
          hidden,
          students: failed,
        })),
      }
    },
  }
}
