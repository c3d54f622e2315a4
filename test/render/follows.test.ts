import { expect, it } from 'vitest'
import { viewReport } from '../../harness/render/view.ts'
import { course } from './course.ts'
import { reportOf, withoutScale } from './reports.ts'

const report = reportOf({
  scale: withoutScale,
  softmax: {
    verdict: 'follows',
    verdicts: [{ kind: 'follows', from: ['scale'], divergence: null, got: null }],
  },
})

it('a stage that follows names the stage that was charged, and asks for nothing', async () => {
  const view = await viewReport({ report, assignment: course, verbose: true })
  expect(view.stages.find(({ stage }) => stage === 'softmax')?.note).toBe('right after a slip in scale')
  expect(view.lead?.stage).toBe('scale')
  expect(view.more).toBeNull()
  expect(view.followThrough).toContain('a slip costs its marks once')
  const [said] = view.rest.find(({ stage }) => stage === 'softmax')?.explanations ?? []
  expect(said?.saw).toContain('just what softmax has to make of what your own scale gives')
  expect(said?.because).toBe('That was counted at scale already, so it costs nothing here.')
})
