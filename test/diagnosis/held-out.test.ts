import { describe, expect, it } from 'vitest'
import { assignment01 } from '../support/assignment-01.ts'
import { gradeHeldOut, heldOut, truthOf } from './held-out-modules.ts'

describe('modules with a mistake that the catalogue does not know', () => {
  it('are at least 20, and at least three for each stage', () => {
    expect(heldOut.length).toBeGreaterThanOrEqual(20)
    const stages = heldOut.map((name) => truthOf(name).stage)
    const few = assignment01.stages.filter(({ id }) => stages.filter((stage) => stage === id).length < 3)
    expect(few.map(({ id }) => id)).toEqual([])
  })

  it.concurrent.each(heldOut)('%s is caught, charged nowhere else, and given no false name', async (name) => {
    const truth = truthOf(name)
    const { stages } = await gradeHeldOut(name)
    const own = stages.find(({ stage }) => stage === truth.stage)
    expect(own?.verdict).toMatch(/^(wrong|error|imprecise)$/)
    expect(own?.diagnosis?.kind).toBeDefined()
    expect(own?.diagnosis?.kind).not.toMatch(/^misconception/)
    const others = stages.filter(({ stage }) => stage !== truth.stage)
    // A composition cannot be had where a stage of its own throws: "error" there is no second charge.
    const charged = others.filter(({ stage, verdict }) =>
      stage === 'attention' ? !/^(correct|follows|error)$/.test(verdict) : verdict !== 'correct',
    )
    expect(charged.map(({ stage, verdict }) => `${stage} ${verdict}`)).toEqual([])
  })
})
