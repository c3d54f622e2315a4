import { describe, expect, it } from 'vitest'
import type { Stage } from '../../harness/domain/assignment.ts'
import { asNonEmpty, isMatrix, type Matrix, type Value } from '../../harness/domain/value.ts'
import type { Relation } from '../../harness/domain/verdict.ts'
import { diagnoseStage } from '../../harness/judge/diagnose-stage.ts'
import { judgeVector } from '../../harness/judge/judge-vector.ts'
import { constantsOf, valueOn } from '../../harness/judge/relations/constants.ts'
import { sampleOf } from '../../harness/judge/relations/sample.ts'
import { sizesOf } from '../../harness/judge/relations/sizes-of.ts'
import { oracle01, returned, stage01, vector01 } from '../support/assignment-01.ts'

/** Nothing has a name, so that a relation is looked for. */
const nameless = { ...oracle01, misconceptions: [] }

type Vector = Stage['vectors'][number]
type Change = (expected: Matrix, inputs: readonly Value[], i: number) => Value

/** What is said of a stage whose results are the expected ones, changed; decoys aside, so that no name comes first. */
function diagnose(id: string, change: Change, keep: (vector: Vector) => boolean = () => true) {
  const stage = stage01(id)
  const vectors = stage.vectors.filter(keep).map((vector) => ({ ...vector, decoys: [] }))
  const results = vectors.map((vector, i) => {
    const { expected, inputs } = vector
    const evidence = returned(isMatrix(expected) ? change(expected, inputs, i) : expected)
    return { vector, evidence, verdict: judgeVector(vector, evidence) }
  })
  return diagnoseStage({ stage, results: asNonEmpty(results) }, nameless)
}

function relationOf(...given: Parameters<typeof diagnose>): readonly Relation[] | string {
  const diagnosis = diagnose(...given)
  return diagnosis?.kind === 'relation' ? diagnosis.relations : (diagnosis?.kind ?? 'nothing')
}

const times =
  (by: (inputs: readonly Value[]) => number): Change =>
  (expected, inputs) =>
    expected.map((row) => row.map((x) => x * by(inputs)))
const d = (inputs: readonly Value[]) => Number(inputs[1])
const transpose = (matrix: Matrix) => (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j] ?? NaN))

const withNaN: Change = (expected, [s]) =>
  expected.map((row, i) => row.map((x, j) => (isMatrix(s) && s[i]?.[j] === -Infinity ? NaN : x)))
const chequered: Change = (m) => m.map((r, i) => r.map((x, j) => ((i + j) % 2 === 0 ? -x : x)))
const lastOfThree: Change = (m) =>
  m.length > 2 ? m.map((r, i) => (i === m.length - 1 ? r.map((x) => x + 1) : r)) : m

describe('a relation is recognised:', () => {
  it.each<[string, string, Change, Relation]>([
    ['the factor √d', 'scale', times((x) => Math.sqrt(d(x))), { kind: 'factor', constant: '√d' }],
    ['the factor 1/√d', 'scale', times((x) => 1 / Math.sqrt(d(x))), { kind: 'factor', constant: '1/√d' }],
    ['the factor d', 'scale', times(d), { kind: 'factor', constant: 'd' }],
    ['the factor d²', 'scale', times((x) => d(x) ** 2), { kind: 'factor', constant: 'd²' }],
    ['the factor 2', 'scores', times(() => 2), { kind: 'factor', constant: '2' }],
    ['the opposite sign', 'scores', times(() => -1), { kind: 'factor', constant: '−1' }],
    ['the factor ln 2', 'softmax', times(() => Math.LN2), { kind: 'factor', constant: 'ln 2' }],
    ['a factor without a name', 'scores', times(() => 1.25), { kind: 'factor', constant: '1.25' }],
    ['a factor that varies', 'scale', times((x) => 3 + d(x)), { kind: 'some-factor' }],
    ['an offset', 'project', (m) => m.map((r) => r.map((x) => x + 0.1)), { kind: 'offset', constant: '0.1' }],
    ['an input that comes back', 'scale', (_, [s]) => s ?? null, { kind: 'equals-input', argument: 0 }],
    ['the transpose', 'scores', transpose, { kind: 'transposed' }],
    ['rows in reverse', 'scores', (m) => m.toReversed(), { kind: 'rows-reversed' }],
    [
      'rows shifted',
      'weightedSum',
      (m) => [...m.slice(1), ...m.slice(0, 1)],
      { kind: 'rows-shifted', by: 1 },
    ],
    [
      'the first row everywhere',
      'scores',
      (m) => m.map(() => m[0] ?? []),
      { kind: 'rows-alike', as: 'first' },
    ],
    [
      'one row everywhere',
      'scores',
      (m) => m.map(() => (m[0] ?? []).map((_, j) => j)),
      { kind: 'rows-alike', as: 'none' },
    ],
    ['single precision', 'softmax', (m) => m.map((r) => r.map(Math.fround)), { kind: 'single-precision' }],
    [
      'three decimals',
      'softmax',
      (m) => m.map((r) => r.map((x) => Number(x.toFixed(3)))),
      { kind: 'rounded', decimals: 3 },
    ],
    [
      'columns that sum to 1',
      'softmax',
      (m) => m.map((r, i) => r.map((_, j) => (i === 0 ? 0.25 + j / 8 : (0.75 - j / 8) / (m.length - 1)))),
      { kind: 'columns-sum-to-one' },
    ],
    [
      'a wrong last row',
      'scores',
      (m) => m.map((r, i) => (i === m.length - 1 ? r.map((x, j) => x * x + j + 1) : r)),
      { kind: 'wrong-only', where: 'last-row' },
    ],
    [
      'a wrong diagonal',
      'scores',
      (m) => m.map((r, i) => r.map((x, j) => (i === j ? x * x + 7 + i : x))),
      { kind: 'wrong-only', where: 'diagonal' },
    ],
    [
      'what lies above the diagonal',
      'causalMask',
      (m, [s]) => m.map((r, i) => r.map((x, j) => (j > i && isMatrix(s) ? (s[i]?.[j] ?? 0) - 5 - j * i : x))),
      { kind: 'wrong-only', where: 'above-diagonal' },
    ],
  ])('%s', (_, stage, change, relation) => {
    const large =
      stage === 'softmax'
        ? (v: Vector) => isMatrix(v.expected) && v.expected.length > 1 && !v.id.includes('masked')
        : undefined
    const found = relationOf(stage, change, large)
    expect(found).toEqual([relation])
  })

  it('NaN where −∞ went in', () => {
    expect(relationOf('softmax', withNaN)).toEqual([{ kind: 'nan-from-infinity' }])
  })
})

describe('a relation is not named', () => {
  const doubled = times(() => 2)

  it('where one test vector contradicts it, and that one is named with what it excludes', () => {
    const diagnosis = diagnose('scores', (m, x, i) =>
      i === 3 ? m.map((r) => r.map((e) => e * e + 9)) : doubled(m, x, i),
    )
    expect(diagnosis?.kind).not.toBe('relation')
    const right = diagnose('scores', doubled)
    expect(right?.excluded.length).toBeGreaterThan(0)
    for (const { by } of right?.excluded ?? []) expect(vector01(by).stage).toBe('scores')
  })

  it('where a right result contradicts it', () => {
    expect(relationOf('scores', (m, x, i) => (i === 2 ? m : doubled(m, x, i)))).toBe('unexplained')
  })

  it('on the strength of one test vector', () => {
    expect(relationOf('scores', doubled, ({ id }) => id === 'scores/by-hand')).toBe('unexplained')
  })

  it('after a size, if that size was the same everywhere: then it is only a number', () => {
    const twos = (v: Vector) => d(v.inputs) === 3 || d(v.inputs) === 1
    const same = relationOf('scale', times(d), (v) => twos(v) && v.id !== 'scale/width-one')
    expect(same).toBe('unexplained')
    const both = relationOf('scale', times(d), (v) =>
      ['scale/odd-width', 'scale/same-shape-again'].includes(v.id),
    )
    expect(both).toEqual([{ kind: 'factor', constant: 'd' }])
  })

  it('where two mistakes of sign cancel in some places', () => {
    expect(relationOf('scores', chequered)).not.toContainEqual({ kind: 'factor', constant: '−1' })
  })

  it('of a part that a result of that shape does not show', () => {
    expect(relationOf('scores', lastOfThree)).not.toContainEqual({ kind: 'wrong-only', where: 'last-row' })
  })
})

const corner: Change = (m) => m.map((r, i) => r.map((x, j) => (i + j === 0 ? x + 0.5 : x)))
const wide = (v: Vector) => isMatrix(v.expected) && v.expected.length > 1 && (v.expected[0]?.length ?? 0) > 1

describe('a relation that would be true and mislead', () => {
  it('is not named: one entry of a longer diagonal is no diagonal', () => {
    expect(relationOf('weightedSum', corner, wide)).toBe('unexplained')
  })

  it('is not named: rows without entries are not alike', () => {
    expect(relationOf('scores', (m) => m.map(() => []))).not.toContainEqual({
      kind: 'rows-alike',
      as: 'none',
    })
  })
})

describe('the numbers that it rests on', () => {
  it('are the measured one, the constant and the size, on the first test vector', () => {
    const diagnosis = diagnose(
      'scale',
      times((x) => Math.sqrt(d(x))),
    )
    expect(diagnosis).toMatchObject({
      kind: 'relation',
      facts: [
        { name: 'factor', value: expect.closeTo(Math.sqrt(3), 12) },
        { name: '√d', value: Math.sqrt(3) },
        { name: 'd', value: 3 },
      ],
    })
    expect(diagnosis?.vectors[0]).toBe('scale/odd-width')
    // d = 1 agrees with it and does not show it.
    expect(diagnosis?.tested).toBe((diagnosis?.vectors.length ?? 0) + 1)
  })

  it('are read from the shapes that the oracle gives', () => {
    const sizes = sizesOf(oracle01.stages['attention']?.inputs ?? [], vector01('attention/by-hand').inputs)
    expect([...sizes.keys()]).toEqual(['n', 'd_model', 'd', 'd_v'])
    const { inputs, expected, bound } = vector01('scale/odd-width')
    const matrix = { form: 'matrix' as const, rows: isMatrix(expected) ? expected : [] }
    const shapes = oracle01.stages['scale']?.inputs ?? []
    const sample = sampleOf({
      vector: vector01('scale/odd-width'),
      inputs,
      expected: matrix,
      got: matrix,
      bound,
      shapes,
    })
    const values = new Map(
      constantsOf([sample]).map((constant) => [constant.name, valueOn(constant, sample)]),
    )
    expect(values.get('√d')).toBe(Math.sqrt(3))
    expect(values.get('1/n_q')).toBe(0.5)
  })
})
