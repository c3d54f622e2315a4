/** Authority on how strongly the modules of a class were shut in: the weakest level first. */
import type { ClassReport } from '../../domain/class-report.ts'
import type { IsolationLevel } from '../../domain/report.ts'
import type { Tally } from './tally.ts'

const LEVELS: readonly IsolationLevel[] = ['process', 'namespace', 'container']

export function tallyIsolation(): Tally<ClassReport['isolation']> {
  const counts = new Map<IsolationLevel, number>()
  return {
    add({ report: { isolation } }) {
      counts.set(isolation, (counts.get(isolation) ?? 0) + 1)
    },
    result: () =>
      LEVELS.flatMap((level) => {
        const students = counts.get(level)
        return students === undefined ? [] : [{ level, students }]
      }),
  }
}
