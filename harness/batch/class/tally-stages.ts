/** Authority on how a class did stage by stage. */
import type { ClassReport } from '../../domain/class-report.ts'
import type { ClassRun } from '../../domain/class-run.ts'
import { fromHundredths, inHundredths } from '../../domain/hundredths.ts'
import type { Tally } from './tally.ts'

export function tallyStages(stages: ClassRun['assignment']['stages']): Tally<ClassReport['stages']> {
  const counts = stages.map(({ id, points }) => ({
    stage: id,
    possible: points,
    verdicts: { correct: 0, imprecise: 0, follows: 0, wrong: 0, error: 0, 'not-started': 0 },
    full: 0,
    earned: 0,
  }))
  let graded = 0
  return {
    add({ report }) {
      graded += 1
      for (const one of report.stages) {
        const count = counts.find(({ stage }) => stage === one.stage)
        if (count === undefined) continue
        count.verdicts[one.verdict] += 1
        count.earned += inHundredths(one.earned)
        if (inHundredths(one.earned) >= inHundredths(one.possible)) count.full += 1
      }
    },
    result: () =>
      counts.map(({ stage, possible, verdicts, full, earned }) => ({
        stage,
        possible,
        verdicts,
        passRate: graded === 0 ? 0 : full / graded,
        meanEarned: graded === 0 ? 0 : fromHundredths(earned / graded),
      })),
  }
}
