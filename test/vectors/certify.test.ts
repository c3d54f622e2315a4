import { describe, expect, it } from 'vitest'
import type { Specimen } from '../../harness/domain/oracle.ts'
import type { Matrix, Value } from '../../harness/domain/value.ts'
import { certify } from '../../harness/judge/certify.ts'
import { toyComposition, toyOracle } from './toy-oracle.ts'

const specimen: Specimen = { id: 'toy/first', stage: 'toy', intent: 'to try it', inputs: [] }

function each(change: (entry: number) => number): (x: Matrix) => Matrix {
  return (x) => x.map((row) => row.map(change))
}

const twice = each((entry) => 2 * entry)
const small = each(() => 1e-15)

function decoysOf(
  mistakes: NonNullable<Parameters<typeof toyOracle>[0]['mistakes']>,
  x: Value = [
    [1, 0],
    [-3, 4],
  ],
) {
  return certify(specimen, [x], toyOracle({ compute: twice, bound: small, mistakes })).decoys
}

describe('what a test vector expects', () => {
  it('is the exact value, not the one in floating-point numbers', () => {
    const oracle = toyOracle({ compute: each((x) => 2 * x + 1e-12), exact: twice, bound: small })
    expect(certify(specimen, [[[1, 2]]], oracle).expected).toEqual([[2, 4]])
  })

  it('cannot be certified where the reference disagrees with the exact value', () => {
    const oracle = toyOracle({ compute: each((x) => 2 * x + 1e-6), exact: twice, bound: small })
    expect(() => certify(specimen, [[[1]]], oracle)).toThrow(
      expect.objectContaining({ code: 'oracle-invalid', message: expect.stringContaining('toy/first') }),
    )
  })

  it('cannot be certified for a stage that the oracle does not have', () => {
    const oracle = toyOracle({ compute: twice, bound: small })
    expect(() => certify({ ...specimen, stage: 'other' }, [[[1]]], oracle)).toThrow(
      expect.objectContaining({ code: 'oracle-invalid', message: expect.stringContaining('"other"') }),
    )
  })

  it('is shown and weighs 1 unless the author says otherwise', () => {
    const oracle = toyOracle({ compute: twice, bound: small })
    expect(certify(specimen, [[[1]]], oracle)).toMatchObject({ visibility: 'shown', weight: 1, limits: null })
    const limits = { memoryMb: 96, timeMs: 1000 }
    const chosen = { visibility: 'hidden', weight: 3, limits } as const
    expect(certify({ ...specimen, ...chosen }, [[[1]]], oracle)).toMatchObject(chosen)
  })
})

describe('the tolerance', () => {
  it('is nothing at all where the operation only copies', () => {
    const copying = toyOracle({ compute: each((x) => x), bound: each(() => 0) })
    expect(certify(specimen, [[[1, 2]]], copying)).toMatchObject({
      tolerance: { absolute: 0, relative: 0 },
      bound: null,
    })
  })

  it('is the usual one, without a bound, where every bound lies below it', () => {
    const oracle = toyOracle({ compute: twice, bound: small })
    expect(certify(specimen, [[[1, 2]]], oracle)).toMatchObject({
      tolerance: { absolute: 1e-9, relative: 1e-9 },
      bound: null,
    })
  })

  it('comes with the bound where an extreme needs more', () => {
    const bound = each((x) => (x === 1 ? 1e-7 : 1e-13))
    expect(certify(specimen, [[[1, 1e-6]]], toyOracle({ compute: twice, bound })).bound).toEqual([
      [1e-7, 1e-13],
    ])
  })

  it('comes with the bound where some entries must match exactly and others need not', () => {
    const bound = each((x) => (x === -Infinity ? 0 : 1e-15))
    const oracle = toyOracle({ compute: twice, bound })
    expect(certify(specimen, [[[1, -Infinity]]], oracle).bound).toEqual([[1e-15, 0]])
  })
})

describe('a decoy', () => {
  it('is what the misconception returns', () => {
    expect(decoysOf({ thrice: each((x) => 3 * x) })).toEqual([
      {
        misconceptions: ['thrice'],
        outcome: {
          kind: 'output',
          output: [
            [3, 0],
            [-9, 12],
          ],
        },
        changes: [],
      },
    ])
  })

  it('is left out where the result is right, be it by a zero of the other sign', () => {
    expect(decoysOf({ 'as-good': each((x) => (x === 0 ? -0 : 2 * x + 1e-12)) })).toEqual([])
  })

  it('is one for misconceptions that cannot be told apart here', () => {
    const decoys = decoysOf({
      one: each((x) => 3 * x),
      square: each((x) => x * x),
      same: each((x) => 3 * x + 1e-12),
    })
    expect(decoys.map(({ misconceptions }) => misconceptions)).toEqual([['one', 'same'], ['square']])
  })

  it('fails where the misconception throws, or leaves holes', () => {
    const decoys = decoysOf({
      throws: () => {
        throw new Error('does not fit')
      },
      holes: (x) => x.map((row) => [...row, undefined]),
      nothing: () => undefined,
    })
    expect(decoys).toEqual([
      { misconceptions: ['throws', 'holes', 'nothing'], outcome: { kind: 'fails' }, changes: [] },
    ])
  })

  it('notes which argument is changed, and leaves the certified inputs alone', () => {
    const x = [[1, 2]]
    const decoys = decoysOf(
      {
        'in-place': (rows) => {
          for (const row of rows) row.forEach((entry, j) => (row[j] = 2 * entry))
          return rows
        },
      },
      x,
    )
    expect(decoys).toEqual([
      { misconceptions: ['in-place'], outcome: { kind: 'output', output: [[2, 4]] }, changes: [0] },
    ])
    expect(x).toEqual([[1, 2]])
  })

  it('is kept apart from one with the same result that changes nothing', () => {
    const decoys = decoysOf({
      same: each((x) => 3 * x),
      'in-place': (rows) => {
        const result = each((x) => 3 * x)(rows)
        rows.forEach((row) => row.fill(0))
        return result
      },
    })
    expect(decoys.map(({ misconceptions, changes }) => [misconceptions, changes])).toEqual([
      [['same'], []],
      [['in-place'], [0]],
    ])
  })

  it('speaks only of the rows that are compared', () => {
    const mistakes = {
      'first-row': (x: Matrix) => twice(x).map((row, i) => (i === 0 ? row.map(() => 99) : row)),
      'last-row': (x: Matrix) => twice(x).map((row, i) => (i === 2 ? row.map(() => 99) : row)),
    }
    const oracle = toyOracle({ compute: twice, bound: small, mistakes })
    const vector = certify({ ...specimen, rows: [2, 1] }, [[[1], [2], [3]]], oracle)
    expect(vector).toMatchObject({ rows: [2, 1], expected: [[6], [4]] })
    expect(vector.decoys).toEqual([
      { misconceptions: ['last-row'], outcome: { kind: 'output', output: [[99], [4]] }, changes: [] },
    ])
  })
})

describe('a decoy of a composition', () => {
  it('holds only the fields that the misconception changes, from earlier ones that are right', () => {
    const oracle = toyComposition({
      adds: { sum: ([x], { twice: given }) => Number(given) + 2 * Number(x) },
      harmless: { sum: ([x]) => 3 * Number(x) },
      both: { twice: () => 1, sum: (_, { twice: given }) => Number(given) },
    })
    expect(certify(specimen, [5], oracle).decoys).toEqual([
      { misconceptions: ['adds'], outcome: { kind: 'output', output: { sum: 20 } }, changes: [] },
      { misconceptions: ['both'], outcome: { kind: 'output', output: { twice: 1, sum: 1 } }, changes: [] },
    ])
  })
})
