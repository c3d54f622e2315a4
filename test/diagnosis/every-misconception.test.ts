import { describe, expect, it } from 'vitest'
import { oracle01 } from '../support/assignment-01.ts'
import { gradeStyle, styles } from './graded-style.ts'

/** One style alone, while it is being written. */
const only = process.env['FOLLOWTHROUGH_STYLE']

it('there are at least three styles, and the whole catalogue', () => {
  expect(styles.length).toBeGreaterThanOrEqual(3)
  expect(oracle01.misconceptions.length).toBeGreaterThanOrEqual(120)
})

describe.each(styles.filter((style) => only === undefined || style === only))('written as %s', (style) => {
  it('the stages without a mistake get full marks', async () => {
    const { earned, possible, stages } = await gradeStyle(style, [])
    expect({ earned, verdicts: stages.map(({ verdict }) => verdict) }).toEqual({
      earned: possible,
      verdicts: stages.map(() => 'correct'),
    })
  })

  it.concurrent.each(oracle01.misconceptions.map(({ id, stage }) => ({ id, stage })))(
    '$stage: $id is named as itself, and charged nowhere else',
    async (mistake) => {
      const { stages } = await gradeStyle(style, [mistake])
      const own = stages.find(({ stage }) => stage === mistake.stage)
      expect(own?.diagnosis).toMatchObject({ kind: 'misconception', misconceptions: [mistake.id] })
      expect(own?.verdict).toMatch(/^(wrong|error|imprecise)$/)
      const others = stages.filter(({ stage }) => stage !== mistake.stage)
      // A composition cannot be had where a stage of its own throws: "error" there is no second charge.
      const charged = others.filter(({ stage, verdict }) =>
        stage === 'attention' ? !/^(correct|follows|error)$/.test(verdict) : verdict !== 'correct',
      )
      expect(charged.map(({ stage, verdict }) => `${stage} ${verdict}`)).toEqual([])
    },
  )
})
