import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stage } from '../../harness/domain/assignment.ts'
import type { Evidence } from '../../harness/domain/evidence.ts'
import { asNonEmpty } from '../../harness/domain/value.ts'
import type { Diagnosis, FieldVerdict, Verdict } from '../../harness/domain/verdict.ts'
import { scoreStage, total } from '../../harness/judge/score-stage.ts'
import type { StageResult } from '../../harness/judge/stage-result.ts'
import { stageVerdict } from '../../harness/judge/stage-verdict.ts'
import { returned, stage01, threw } from '../support/assignment-01.ts'

const scale = stage01('scale')
const attention = stage01('attention')
const vectorOf = (stage: Stage, weight = 1) => ({ ...stage.vectors[0], weight })

/** A stage with one result for each verdict; marks depend on verdicts and weights alone. */
function stageOf(stage: Stage, verdicts: readonly Verdict[], weights: readonly number[] = []): StageResult {
  const evidence: Evidence = returned(null)
  const results = verdicts.map((verdict, i) => ({ vector: vectorOf(stage, weights[i]), evidence, verdict }))
  return { stage, results: asNonEmpty(results) }
}

const accepted: Verdict = { kind: 'accepted' }
const number = (imprecise: boolean): Verdict => ({
  kind: 'rejected',
  divergence: { kind: 'number', at: [0, 0], expected: 1, got: 2, wrong: 1, total: 1, imprecise },
  got: null,
})
const type: Verdict = {
  kind: 'rejected',
  divergence: { kind: 'type', at: [], expected: 'a number', got: 'null' },
  got: null,
}
const shape: Verdict = {
  kind: 'rejected',
  divergence: { kind: 'shape', at: [], expected: '1 × 2', got: '2 × 1' },
  got: null,
}
const changes: Verdict = {
  kind: 'rejected',
  divergence: { kind: 'changed-input', argument: 0, at: [] },
  got: null,
}
const error = (name: string): Verdict => ({
  kind: 'unusable',
  outcome: { kind: 'threw', name, message: '', at: null },
})
const late: Verdict = {
  kind: 'unusable',
  outcome: { kind: 'timed-out', during: 'call', limitMs: 1, tries: 2 },
}
const traced = (...given: readonly FieldVerdict[]): Verdict => ({
  kind: 'traced',
  fields: asNonEmpty(given.map((verdict) => ({ field: 'q', verdict, divergence: null, got: null }))),
  divergence: null,
})
const tracedBut: Verdict = {
  kind: 'traced',
  fields: [{ field: 'q', verdict: 'right', divergence: null, got: null }],
  divergence: { kind: 'changed-input', argument: 0, at: [] },
}

describe('the verdict on a stage', () => {
  it.each<[string, string, readonly Verdict[]]>([
    ['correct', 'everything is accepted', [accepted, accepted]],
    ['correct', 'every field of every trace is right', [traced('right', 'right'), accepted]],
    ['follows', 'a field follows', [accepted, traced('right', 'follows')]],
    ['follows', 'a field inherits', [traced('inherits', 'follows')]],
    ['follows', 'a field cannot be assessed and none is wrong', [traced('right', 'not-assessable')]],
    ['wrong', 'a field is wrong', [traced('right', 'wrong'), accepted]],
    ['wrong', 'a composition changes its inputs', [tracedBut]],
    ['imprecise', 'all that fails is nearly right', [accepted, number(true), number(true)]],
    ['wrong', 'one of several is more than imprecise', [number(true), number(false)]],
    ['wrong', 'the shape is another', [shape]],
    ['wrong', 'the inputs are changed', [accepted, changes]],
    ['wrong', 'one throws and another is wrong', [error('Error'), number(false)]],
    ['wrong', 'one throws and another is imprecise', [error('Error'), number(true)]],
    ['error', 'all that fails throws', [accepted, error('TypeError')]],
    ['error', 'it never answers, throws or gives no matrix', [late, error('Error'), type]],
    ['error', 'only some calls are not implemented', [error('NotImplemented'), accepted]],
    ['not-started', 'every call is not implemented', [error('NotImplemented'), error('NotImplemented')]],
  ])('is %s where %s', (verdict, _, verdicts) => {
    expect(stageVerdict(stageOf(scale, verdicts))).toBe(verdict)
  })
})

const plain = { verdict: 'wrong', diagnosis: null } as const
const shared: Stage = { ...scale, marking: 'share' }
const none: ReadonlyMap<string, number> = new Map()

/** What a stage with shared marks earns by its listed test vectors and its fresh ones. */
function marked(listed: readonly Verdict[], fresh: readonly Verdict[]): number {
  const { stage, results } = stageOf(shared, [...listed, ...fresh])
  const drawn = results.map((result, i) =>
    i < listed.length ? result : { ...result, vector: { ...result.vector, id: `scale/fresh-${i}` } },
  )
  return scoreStage({ stage, results: asNonEmpty(drawn) }, plain, none)
}

describe('marks', () => {
  it('are all or nothing for a stage of that kind, whatever the weights', () => {
    expect(scoreStage(stageOf(scale, [accepted, accepted]), plain, none)).toBe(15)
    expect(scoreStage(stageOf(scale, [accepted, accepted, type], [50, 50, 0.1]), plain, none)).toBe(0)
  })

  it('are shared by weight where the manifest says so', () => {
    expect(scoreStage(stageOf(shared, [accepted, type], [3, 1]), plain, none)).toBe(11.25)
    expect(scoreStage(stageOf(shared, [accepted, threwOne()], [1, 2]), plain, none)).toBe(5)
  })

  it('of a composition are the share of fields that are right, follow or inherit', () => {
    const trace = traced('right', 'follows', 'inherits', 'wrong', 'not-assessable')
    expect(scoreStage(stageOf(attention, [trace]), plain, none)).toBe(9)
    expect(scoreStage(stageOf(attention, [trace, accepted, type], [1, 1, 2]), plain, none)).toBe(6)
  })

  it('that are shared are no more than the fresh test vectors give, nor more than the listed ones', () => {
    expect(marked([accepted, accepted, accepted], [type])).toBe(0)
    expect(marked([accepted, accepted, accepted], [type, accepted])).toBe(7.5)
    expect(marked([accepted, type], [accepted])).toBe(7.5)
    expect(marked([accepted], [accepted, accepted])).toBe(15)
  })

  it('of a composition are lost for a call that is wrong as a whole', () => {
    expect(scoreStage(stageOf(attention, [tracedBut, accepted]), plain, none)).toBe(7.5)
  })

  it('are rounded to hundredths', () => {
    const thirds = stageOf({ ...shared, points: 10 }, [accepted, type, type])
    expect(scoreStage(thirds, plain, none)).toBe(3.33)
    expect(total([0.1, 0.2, 3.33])).toBe(3.63)
    expect(total([])).toBe(0)
  })

  it('never leave the range from nothing to the points of the stage', () => {
    const verdict = fc.constantFrom(accepted, number(true), type, error('Error'), traced('right', 'wrong'))
    const vectors = fc.array(fc.tuple(verdict, fc.double({ min: 0.1, max: 9, noNaN: true })), {
      minLength: 1,
    })
    fc.assert(
      fc.property(vectors, fc.constantFrom(scale, shared, attention), (given, stage) => {
        const verdicts = given.map(([one]) => one)
        const weights = given.map(([, weight]) => weight)
        const marks = scoreStage(stageOf(stage, verdicts, weights), plain, none)
        expect(marks).toBeGreaterThanOrEqual(0)
        expect(marks).toBeLessThanOrEqual(stage.points)
        expect(Number(marks.toFixed(2))).toBe(marks)
      }),
      { seed: 21, numRuns: 500 },
    )
  })
})

function threwOne(): Verdict {
  if (threw.kind !== 'threw') throw new Error('it has not thrown')
  return { kind: 'unusable', outcome: { kind: 'threw', name: threw.name, message: threw.message, at: null } }
}

const named = (...ids: readonly string[]): Diagnosis => ({
  kind: 'misconception',
  misconceptions: asNonEmpty(ids),
  vectors: ['scale/four'],
  tested: 1,
  excluded: [],
})

describe('partial credit', () => {
  const credit = new Map([
    ['no-scale', 0.4],
    ['divide-by-d', 0.2],
    ['imprecise', 0.5],
  ])
  const failed = stageOf(scale, [accepted, number(false)])

  it.each([
    ['the share of a named mistake', named('no-scale'), 6],
    ['the smallest of those that cannot be told apart', named('no-scale', 'divide-by-d'), 3],
    ['nothing if one of those is worth nothing', named('no-scale', 'another'), 0],
    ['nothing for a mistake without a share', named('another'), 0],
    [
      'nothing for what is unexplained',
      { kind: 'unexplained', vectors: ['scale/four'], tested: 1, excluded: [] } as const,
      0,
    ],
    ['nothing without a diagnosis', null, 0],
  ])('is %s', (_, diagnosis, marks) => {
    expect(scoreStage(failed, { verdict: 'wrong', diagnosis }, credit)).toBe(marks)
  })

  it('is the share for imprecision where nothing else is wrong', () => {
    const imprecise = stageOf(scale, [accepted, number(true)])
    expect(scoreStage(imprecise, { verdict: 'imprecise', diagnosis: null }, credit)).toBe(7.5)
    expect(scoreStage(imprecise, { verdict: 'imprecise', diagnosis: null }, none)).toBe(0)
  })

  it('never takes away what was earned', () => {
    const half = stageOf(shared, [accepted, accepted, accepted, number(false)])
    expect(scoreStage(half, { verdict: 'wrong', diagnosis: named('no-scale') }, credit)).toBe(11.25)
  })
})
