import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isList, type Value } from '../../harness/domain/value.ts'
import { compare } from '../../harness/judge/compare.ts'
import { judgeVector } from '../../harness/judge/judge-vector.ts'
import { assignment01, returned, vector01 } from '../support/assignment-01.ts'

const LIMITS = { tolerance: { absolute: 1e-9, relative: 1e-9 }, bound: null }
const ordinary = assignment01.stages.filter(({ fields }) => fields === null).flatMap(({ vectors }) => vectors)

/** Every finite entry moved by a share of its allowance, the same share for all. */
function nudge(
  expected: Value,
  bound: Value | null,
  share: number,
  tolerance: { absolute: number; relative: number },
): Value {
  if (typeof expected === 'number') {
    if (!Number.isFinite(expected) || bound === 0) return expected
    const allowed = Math.max(
      tolerance.absolute + tolerance.relative * Math.abs(expected),
      typeof bound === 'number' ? bound : 0,
    )
    return expected + share * allowed
  }
  if (!isList(expected)) return expected
  return expected.map((entry, i) =>
    nudge(entry, bound !== null && isList(bound) ? (bound[i] ?? null) : null, share, tolerance),
  )
}

describe('a result of a certified test vector', () => {
  it('is never rejected within its bound, whichever way every entry is off', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ordinary),
        fc.double({ min: -0.999, max: 0.999, noNaN: true }),
        (vector, share) => {
          const got = nudge(vector.expected, vector.bound, share, vector.tolerance)
          expect(judgeVector(vector, returned(got))).toEqual({ kind: 'accepted' })
        },
      ),
      { seed: 1, numRuns: 1000 },
    )
  })

  it('is always rejected beyond its bound', () => {
    const movable = ordinary.filter(({ tolerance }) => tolerance.absolute > 0)
    expect(movable.length).toBeGreaterThan(40)
    fc.assert(
      fc.property(
        fc.constantFrom(...movable),
        fc.double({ min: 1.1, max: 1e6, noNaN: true }),
        (vector, share) => {
          const got = nudge(vector.expected, vector.bound, share, vector.tolerance)
          expect(judgeVector(vector, returned(got)).kind).toBe('rejected')
        },
      ),
      { seed: 2, numRuns: 500 },
    )
  })

  it('may be any other correctly rounded sum: a last digit up or down is right', () => {
    const off = ordinary
      .filter(({ tolerance }) => tolerance.absolute > 0)
      .flatMap((vector) =>
        [1 + 2 ** -52, 1 - 2 ** -53].map((ulp) =>
          judgeVector(vector, returned(scaled(vector.expected, ulp))),
        ),
      )
    expect(off.length).toBeGreaterThan(80)
    expect(off.filter(({ kind }) => kind !== 'accepted')).toEqual([])
  })
})

function scaled(value: Value, by: number): Value {
  if (typeof value === 'number') return value * by
  return isList(value) ? value.map((entry) => scaled(entry, by)) : value
}

describe('compare', () => {
  it.each([
    [
      'a list for a matrix',
      [[1, 2]],
      [1, 2],
      { kind: 'type', expected: 'a 1 × 2 matrix', got: 'a list of 2 numbers' },
    ],
    [
      'one list too many',
      [
        [1, 2],
        [3, 4],
      ],
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      { kind: 'type', at: [], expected: 'a 2 × 2 matrix', got: 'a list of 1 matrix' },
    ],
    [
      'a matrix in place of every row',
      [[1], [2]],
      [[[1]], [[2]]],
      { kind: 'type', at: [], expected: 'a 2 × 1 matrix', got: 'a list of 2 matrices' },
    ],
    ['a number for a matrix', [[1]], 4, { kind: 'type', got: 'a number' }],
    [
      'a text for a number',
      [[1]],
      [['1']],
      { kind: 'type', at: [0, 0], expected: 'a number', got: 'the text "1"' },
    ],
    ['a transposed shape', [[1, 2, 3]], [[1], [2], [3]], { kind: 'shape', expected: '1 × 3', got: '3 × 1' }],
    [
      'ragged rows',
      [
        [1, 2],
        [3, 4],
      ],
      [[1, 2], [3]],
      { kind: 'shape', got: 'rows of 2 and 1 numbers' },
    ],
    ['no rows', [[1]], [], { kind: 'shape' }],
    [
      'NaN for a number',
      [[1, 2]],
      [[1, NaN]],
      { kind: 'number', at: [0, 1], wrong: 1, total: 2, imprecise: false },
    ],
    ['a finite fill for −∞', [[1, -Infinity]], [[1, -1e9]], { kind: 'number', at: [0, 1] }],
    ['−∞ for a number', [[1, 2]], [[1, -Infinity]], { kind: 'number', at: [0, 1] }],
    ['∞ for −∞', [[-Infinity]], [[Infinity]], { kind: 'number' }],
    ['a missing field', { q: [[1]] }, { k: [[1]] }, { kind: 'type', at: ['q'], got: 'nothing' }],
    ['another text', 'b', 'c', { kind: 'text', expected: 'b', got: 'c' }],
  ])('finds %s', (_, expected, got, divergence) => {
    expect(compare(expected, got, LIMITS)).toMatchObject({ divergence, worst: Infinity })
  })

  it('takes −0 for 0, −∞ for −∞ and NaN for NaN', () => {
    expect(compare([[0, -Infinity, NaN]], [[-0, -Infinity, NaN]], LIMITS)).toEqual({
      divergence: null,
      worst: 0,
    })
  })

  it('asks for an exact match where the stored bound is 0', () => {
    const limits = { ...LIMITS, bound: [[0, 1e-12]] }
    expect(compare([[0, 0]], [[1e-300, 0]], limits).divergence).toMatchObject({ kind: 'number', at: [0, 0] })
    expect(compare([[0, 0]], [[0, 1e-10]], limits).divergence).toBeNull()
  })

  it('calls it imprecise below a hundred tolerances, and wrong from there', () => {
    expect(compare([[0]], [[9.9e-8]], LIMITS).divergence).toMatchObject({ imprecise: true })
    expect(compare([[0]], [[1.01e-7]], LIMITS).divergence).toMatchObject({ imprecise: false })
    expect(compare([[0, 1]], [[9e-8, 2]], LIMITS).divergence).toMatchObject({ imprecise: false, wrong: 2 })
  })
})

describe('judgeVector', () => {
  const vector = vector01('causalMask/by-hand')

  it('looks at numbers before changed inputs, and at those before the second call', () => {
    const changed = [{ argument: 0, at: [0, 1], after: { kind: 'readable', value: [[1]] } }] as const
    const again = { kind: 'readable', value: [[9]] } as const
    const wrong = judgeVector(
      vector,
      returned(
        [
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9],
        ],
        { changed, again },
      ),
    )
    expect(wrong).toMatchObject({ divergence: { kind: 'number' } })
    const both = judgeVector(vector, returned(vector.expected, { changed, again }))
    expect(both).toMatchObject({ divergence: { kind: 'changed-input', argument: 0, at: [0, 1] } })
    const unstable = judgeVector(vector, returned(vector.expected, { again }))
    expect(unstable).toMatchObject({ divergence: { kind: 'second-call' } })
  })

  it('compares the named rows of a large result alone', () => {
    const large = { ...vector, rows: [2], expected: [[7, 8, 9]] }
    expect(
      judgeVector(
        large,
        returned([
          [0, 0, 0],
          [0, 0, 0],
          [7, 8, 9],
        ]),
      ).kind,
    ).toBe('accepted')
    expect(judgeVector(large, returned([[7, 8, 9]])).kind).toBe('rejected')
  })
})
