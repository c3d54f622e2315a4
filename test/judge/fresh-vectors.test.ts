import { describe, expect, it } from 'vitest'
import type { Assignment } from '../../harness/domain/assignment.ts'
import { withFreshVectors } from '../../harness/judge/with-fresh-vectors.ts'
import { assignment01, oracle01 } from '../support/assignment-01.ts'

const SEEDS = ['7', '8', 'spring term, group B', 'ünïcode ✓', '4294967296']

function freshOf(seed: string, assignment: Assignment = withFreshVectors(assignment01, oracle01, seed)) {
  const listed = new Set(assignment01.stages.flatMap(({ vectors }) => vectors.map(({ id }) => id)))
  return assignment.stages.flatMap(({ vectors }) => vectors).filter(({ id }) => !listed.has(id))
}

describe('fresh test vectors', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(freshOf('7')).toEqual(freshOf('7'))
    const inputs = (seed: string) => freshOf(seed).map((vector) => JSON.stringify(vector.inputs))
    const other = new Set(inputs('8'))
    expect(inputs('7').filter((one) => other.has(one))).toEqual([])
  })

  it('are the same for a stage that is marked alone', () => {
    const [first] = assignment01.stages
    const alone = withFreshVectors({ ...assignment01, stages: [first] }, oracle01, '7')
    expect(freshOf('7', alone)).toEqual(freshOf('7').filter(({ stage }) => stage === first.id))
  })

  it('come after the ones that are listed, hidden, some for each stage, and are counted', () => {
    const assignment = withFreshVectors(assignment01, oracle01, '7')
    for (const [i, { id, vectors }] of assignment.stages.entries()) {
      const listed = assignment01.stages[i]?.vectors ?? []
      expect(vectors.slice(0, listed.length)).toEqual(listed)
      const fresh = vectors.slice(listed.length)
      expect(fresh.map((vector) => vector.id)).toEqual(fresh.map((_, k) => `${id}/fresh-${k + 1}`))
      expect(fresh.length).toBeGreaterThanOrEqual(4)
      expect(fresh.every(({ visibility, weight }) => visibility === 'hidden' && weight === 1)).toBe(true)
    }
  })

  it('say what they are for without a number', () => {
    for (const { intent } of freshOf('7')) expect(intent).not.toMatch(/\d|∞/)
  })

  it('ask for a mask and for none', () => {
    const causal = SEEDS.map((seed) =>
      freshOf(seed).flatMap(({ inputs }) => (inputs[2] === undefined ? [] : [JSON.stringify(inputs[2])])),
    )
    for (const seen of causal) expect(new Set(seen).size).toBe(2)
  })

  it('are asked for in vain where the oracle accepts nothing that is drawn', () => {
    const scale = oracle01.stages['scale']
    if (scale === undefined) throw new Error('no scale')
    const oracle = { ...oracle01, stages: { ...oracle01.stages, scale: { ...scale, accepts: () => false } } }
    expect(() => withFreshVectors(assignment01, oracle, '7')).toThrow(
      expect.objectContaining({ code: 'oracle-invalid', message: expect.stringContaining('"scale"') }),
    )
  })
})
