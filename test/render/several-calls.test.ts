import { describe, expect, it } from 'vitest'
import type { Report } from '../../harness/domain/report.ts'
import { asNonEmpty } from '../../harness/domain/value.ts'
import type { Verdict } from '../../harness/domain/verdict.ts'
import { showReport } from '../../harness/render/show-report.ts'
import { assignment03, vector03 } from '../support/assignment-03.ts'

const whole = vector03('decodeStep/whole-text')
const [stage] = assignment03.stages.filter(({ id }) => id === 'decodeStep')
if (stage === undefined) throw new Error('no stage decodeStep')
const assignment = { ...assignment03, stages: asNonEmpty([stage]) }

/** Nothing is wrong but what several calls come to. */
function reportOn(verdict: Verdict): Report {
  const vectors =
    stage?.vectors.map(({ id }) => ({ id, verdict: id === whole.id ? verdict : ACCEPTED })) ?? []
  return {
    schemaVersion: 1,
    assignment: assignment.id,
    submission: { entryFile: 'causal.ts', digest: 'sha256:0' },
    isolation: 'process',
    earned: 0,
    possible: 20,
    passed: false,
    firstWrongStage: 'decodeStep',
    loadProblem: null,
    freshVectors: 0,
    typeCheck: null,
    typeCost: 0,
    stages: [
      {
        stage: 'decodeStep',
        verdict: 'wrong',
        earned: 0,
        possible: 20,
        diagnosis: { kind: 'unexplained', vectors: [whole.id], tested: 0, excluded: [] },
        fields: null,
        worked: null,
        vectors: asNonEmpty(vectors),
      },
    ],
  }
}

const ACCEPTED: Verdict = { kind: 'accepted' }

const wrong: Verdict = {
  kind: 'rejected',
  divergence: { kind: 'number', at: [1, 0], expected: 0.25, got: -1, wrong: 1, total: 3, imprecise: false },
  got: [[3], [-1], [2]],
}

const late: Verdict = {
  kind: 'unusable',
  outcome: { kind: 'timed-out', during: 'call', limitMs: 2000, tries: 1 },
}

describe.each(['terminal', 'md', 'html'] as const)('a report as %s', (format) => {
  const show = async (verdict: Verdict) =>
    flat(await showReport(reportOn(verdict), assignment, { format, depth: 3, verbose: true, colour: false }))

  it('says which calls were made, and names no place after a single one of them', async () => {
    const shown = await show(wrong)
    expect(shown).toContain('decodeStep/whole-text takes several calls, and what they come to is compared')
    expect(shown).toContain('decodeStep once for each token, from an empty cache on')
    expect(shown).toContain('compared[1][0]')
    expect(shown).not.toContain('decodeStep(cache, q, k, v)[1]')
    expect(shown).not.toContain('decodeStep([[1, 0]')
  })

  it('does not say that a call was given what the test vector has', async () => {
    const shown = await show(late)
    expect(shown).toContain('decodeStep(cache, q, k, v) did not return within 2 s')
    expect(shown).not.toContain('cache of 3')
    expect(shown).not.toContain('3 × 2')
  })
})

/** Whatever its format puts between two words, or before a bracket. */
function flat(text: string): string {
  return text.replace(/\\/g, '').replace(/\s+/g, ' ')
}
