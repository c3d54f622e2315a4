import { describe, expect, it } from 'vitest'
import type { StageReport } from '../../harness/domain/report.ts'
import { oracle01 } from '../support/assignment-01.ts'
import { gradeStyle, styles } from './graded-style.ts'

const ordinary = oracle01.misconceptions.filter(({ stage }) => stage !== 'attention')

/** A spread over all pairs of mistakes in different stages, in turn in every coding style. */
const spread = ordinary
  .flatMap((one, i) => ordinary.slice(i + 1).map((other) => [one, other] as const))
  .filter(([one, other]) => one.stage !== other.stage)
  .filter((_, i) => i % 61 === 0)
  .map(([one, other], i) => ({ one, other, style: styles[i % styles.length] ?? '' }))

const named = (stages: readonly StageReport[], id: string) =>
  stages.find(({ stage }) => stage === id)?.diagnosis

describe('two mistakes in two stages', () => {
  it('are at least 40 pairs, with every stage among them', () => {
    expect(spread.length).toBeGreaterThanOrEqual(40)
    expect(new Set(spread.flatMap(({ one, other }) => [one.stage, other.stage])).size).toBe(6)
  })

  it.concurrent.each(spread)(
    '$one.stage $one.id and $other.stage $other.id get two names ($style), and nothing is charged twice',
    async ({ one, other, style }) => {
      const { stages, earned, possible } = await gradeStyle(style, [one, other])
      expect(named(stages, one.stage)).toMatchObject({ kind: 'misconception', misconceptions: [one.id] })
      expect(named(stages, other.stage)).toMatchObject({ kind: 'misconception', misconceptions: [other.id] })
      const spared = stages.filter(({ stage }) => ![one.stage, other.stage, 'attention'].includes(stage))
      expect(spared.map(({ verdict }) => verdict)).toEqual(spared.map(() => 'correct'))
      const attention = stages.find(({ stage }) => stage === 'attention')
      const wrong = attention?.fields?.filter(({ verdict }) => verdict === 'wrong').map(({ field }) => field)
      expect(wrong ?? []).toEqual([])
      // Where no value came, or none that can be assessed, the composition has nothing to give marks for.
      const isAssessable = attention?.fields?.every(({ verdict }) => verdict !== 'not-assessable') ?? false
      const lost = stages
        .filter(({ stage }) => [one.stage, other.stage].includes(stage))
        .reduce((sum, stage) => sum + stage.possible - stage.earned, 0)
      expect(isAssessable ? possible - lost : earned).toBe(earned)
    },
  )
})
