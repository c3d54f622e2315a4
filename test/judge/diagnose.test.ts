import { describe, expect, it } from 'vitest'
import type { Stage } from '../../harness/domain/assignment.ts'
import type { Evidence } from '../../harness/domain/evidence.ts'
import type { Value } from '../../harness/domain/value.ts'
import { diagnoseStage } from '../../harness/judge/diagnose-stage.ts'
import { judgeVector } from '../../harness/judge/judge-vector.ts'
import { scoreStage } from '../../harness/judge/score-stage.ts'
import type { StageResult } from '../../harness/judge/stage-result.ts'
import { stageVerdict } from '../../harness/judge/stage-verdict.ts'
import { oracle01, returned, stage01, threw } from '../support/assignment-01.ts'

function resultOf(
  stage: Stage,
  evidenceFor: (inputs: readonly Value[], id: string) => Evidence,
): StageResult {
  const judge = (vector: Stage['vectors'][number]) => {
    const evidence = evidenceFor(vector.inputs, vector.id)
    return { vector, evidence, verdict: judgeVector(vector, evidence) }
  }
  const [first, ...rest] = stage.vectors
  return { stage, results: [judge(first), ...rest.map(judge)] }
}

const diagnoseOf = (result: StageResult) => diagnoseStage(result, oracle01)

const scale = stage01('scale')
const notImplemented: Evidence = {
  kind: 'threw',
  name: 'NotImplemented',
  message: '',
  at: null,
  call: 1,
  printed: '',
}
const right = (inputs: readonly Value[]) => oracle01.stages['scale']?.compute(...inputs) ?? null
const noScale = resultOf(scale, ([s]) => returned(s ?? null))

describe('diagnoseStage', () => {
  it('names a misconception that every test vector agrees with', () => {
    const diagnosis = diagnoseOf(noScale)
    expect(diagnosis).toMatchObject({ kind: 'misconception', misconceptions: ['no-scale'] })
    expect(diagnosis?.vectors).not.toContain('scale/width-one')
  })

  it('names nothing if one test vector speaks against it', () => {
    const mixed = resultOf(scale, (inputs, id) =>
      returned(id === 'scale/four' ? right(inputs) : (inputs[0] ?? null)),
    )
    expect(diagnoseOf(mixed)?.kind).not.toMatch(/^misconceptions?$/)
  })

  it('names all that cannot be told apart', () => {
    const [first, ...rest] = scale.vectors
    const four = [first, ...rest].find(({ id }) => id === 'scale/four') ?? first
    const alone = resultOf({ ...scale, vectors: [four] }, ([s, d]) =>
      returned(
        Array.isArray(s)
          ? s.map((row) => (Array.isArray(row) ? row.map((x) => Number(x) / Number(d)) : row))
          : null,
      ),
    )
    const diagnosis = diagnoseOf(alone)
    const named = diagnosis?.kind === 'misconception' ? diagnosis.misconceptions : []
    expect(named).toContain('divide-by-d')
    expect(named.length).toBeGreaterThanOrEqual(1)
  })

  it('lets a decoy that fails tell nothing, unless the answer is right', () => {
    const project = stage01('project')
    const program = oracle01.misconceptions.find(({ id }) => id === 'project-transposed-w')?.program
    const mistaken = resultOf(project, (inputs) => {
      try {
        return returned(program?.(...inputs) ?? null)
      } catch {
        return returned([[NaN]])
      }
    })
    expect(diagnoseOf(mistaken)).toMatchObject({ misconceptions: ['project-transposed-w'] })
  })

  it('takes one differing second call as proof that calls differ', () => {
    const again = { kind: 'readable', value: [[0]] } as const
    const unstable = resultOf(scale, (inputs, id) =>
      returned(right(inputs), id === 'scale/by-hand' ? { again } : {}),
    )
    expect(diagnoseOf(unstable)).toMatchObject({
      kind: 'behaviour',
      behaviour: 'differs-on-second-call',
      shown: { kind: 'second-call', at: [] },
      vectors: ['scale/by-hand'],
    })
  })

  it.each([
    [
      'a Promise',
      {
        kind: 'returned',
        value: { kind: 'unreadable', what: 'a Promise', at: [] },
        again: null,
        later: null,
        alone: null,
        changed: [],
        sharedRows: false,
        printed: '',
      } as const,
      'promise',
    ],
    ['a time-out', { kind: 'timed-out', during: 'call', limitMs: 1, tries: 2 } as const, 'out-of-time'],
    ['a full heap', { kind: 'stopped', by: 'memory', detail: '' } as const, 'out-of-memory'],
  ])('tells of %s', (_, evidence, behaviour) => {
    expect(diagnoseOf(resultOf(scale, () => evidence))).toMatchObject({ kind: 'behaviour', behaviour })
  })

  it('has nothing to say of a stage that is right, or that only threw', () => {
    expect(diagnoseOf(resultOf(scale, (inputs) => returned(right(inputs))))).toBeNull()
    expect(diagnoseOf(resultOf(scale, () => threw))).toBeNull()
  })
})

describe('stageVerdict', () => {
  const off = (by: number) =>
    resultOf(scale, (inputs) => {
      const value = right(inputs)
      return returned(
        Array.isArray(value)
          ? value.map((row) => (Array.isArray(row) ? row.map((x) => Number(x) + by) : row))
          : null,
      )
    })

  it.each([
    ['correct', resultOf(scale, (inputs) => returned(right(inputs)))],
    ['imprecise', off(5e-8)],
    ['wrong', off(1)],
    ['error', resultOf(scale, () => threw)],
    ['error', resultOf(scale, () => returned('no'))],
    ['not-started', resultOf(scale, () => notImplemented)],
  ])('is %s', (verdict, result) => {
    expect(stageVerdict(result)).toBe(verdict)
  })
})

describe('scoreStage', () => {
  const diagnosis = diagnoseOf(noScale)

  it('gives all or nothing, unless the manifest says otherwise', () => {
    expect(scoreStage(noScale, { verdict: 'wrong', diagnosis }, new Map())).toBe(0)
    const shared = { ...noScale, stage: { ...scale, marking: 'share' as const } }
    expect(scoreStage(shared, { verdict: 'wrong', diagnosis }, new Map())).toBe(1.5)
  })

  it('gives the instructor’s partial credit for a named mistake, the smallest where several are named', () => {
    const credit = new Map([
      ['no-scale', 0.5],
      ['divide-by-d', 0.25],
    ])
    expect(scoreStage(noScale, { verdict: 'wrong', diagnosis }, credit)).toBe(7.5)
    const both = {
      kind: 'misconception',
      misconceptions: ['no-scale', 'divide-by-d'],
      vectors: ['scale/four'],
      tested: 1,
      excluded: [],
    } as const
    expect(scoreStage(noScale, { verdict: 'wrong', diagnosis: both }, credit)).toBe(3.75)
  })

  it('gives the partial credit for imprecision', () => {
    expect(
      scoreStage(noScale, { verdict: 'imprecise', diagnosis: null }, new Map([['imprecise', 0.5]])),
    ).toBe(7.5)
  })
})
