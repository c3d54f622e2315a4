import { describe, expect, it } from 'vitest'
import type { Returned } from '../../harness/domain/evidence.ts'
import type { Value } from '../../harness/domain/value.ts'
import type { Behaviour } from '../../harness/domain/verdict.ts'
import { behaviourOfForm } from '../../harness/judge/behaviour-of-form.ts'
import { behaviourOfRecord } from '../../harness/judge/behaviour-of-record.ts'
import { compare, EXACTLY } from '../../harness/judge/compare.ts'
import { describeValue } from '../../harness/judge/describe-value.ts'
import { abridge, writeCall } from '../../harness/render/call-notation.ts'
import { compareGrids } from '../../harness/render/compare-grids.ts'
import { sayInputs } from '../../harness/render/say-inputs.ts'
import { loneOf, sayPlace } from '../../harness/render/say-place.ts'

const readable = (value: Value): Returned => ({ kind: 'readable', value })
const ones = (rows: number, columns: number) => Array.from({ length: rows }, () => Array(columns).fill(1.125))

describe('a place', () => {
  it.each([
    [[], 'the result'],
    [[2], 'entry 3'],
    [['output', 1], 'output, entry 2'],
    [['cache', 'keys', 1, 0], 'cache, keys, row 2, column 1'],
    [['heads', 1, 'wq', 0, 2], 'heads, entry 2, wq, row 1, column 3'],
  ])('%j is %s', (path, words) => {
    expect(sayPlace('f()', path, 'entry').words).toBe(words)
  })

  it('is all of the result where its code says so', () => {
    expect(sayPlace('variance(xs)', [], 'entry').both).toBe('variance(xs)')
    expect(sayPlace('f(q)', [2], 'entry').both).toBe('f(q)[2] (entry 3)')
  })

  it('of one index counts entries where there should be a number, and rows where there should be a list', () => {
    expect(loneOf({ kind: 'type', expected: 'a number' })).toBe('entry')
    expect(loneOf({ kind: 'type', expected: 'a list of 2 numbers' })).toBe('row')
    expect(loneOf({ kind: 'number', expected: 1 })).toBe('entry')
    expect(loneOf({ kind: 'shape', expected: '2 numbers' })).toBe('row')
  })
})

describe('what was expected and what came instead', () => {
  it.each<[Value, Value, string, string]>([
    [1, [1, 2], 'a number', 'a list of 2 numbers'],
    [[1, 2], ones(3, 2), 'a list of 2 numbers', 'a 3 × 2 matrix'],
    [[1, 2], [[1, 2]], 'a list of 2 numbers', 'a 1 × 2 matrix'],
    [[1, 2], 3, 'a list of 2 numbers', 'a number'],
    [[1, 2], [1], '2 numbers', '1 number'],
    [[1, 2], ['1'], '2 entries', '1 entry'],
    [[1, 2], [1, '2'], 'a number', 'the text "2"'],
    [[[1, 2]], [], '1 × 2', 'an empty list'],
    [{ keys: [[1]] }, { keys: [] }, '1 × 1', 'an empty list'],
    [{ output: [1] }, [1], 'an object with output', 'a list of 1 number'],
  ])('%j and %j', (wanted, came, expected, got) => {
    expect(compare(wanted, came, { tolerance: EXACTLY, bound: null }).divergence).toMatchObject({
      expected,
      got,
    })
  })

  it('is spoken as it is read aloud', () => {
    expect([8, 11, 18, 80, 1, 10, 180].map((rows) => describeValue(ones(rows, 2)))).toEqual([
      'an 8 × 2 matrix',
      'an 11 × 2 matrix',
      'an 18 × 2 matrix',
      'an 80 × 2 matrix',
      'a 1 × 2 matrix',
      'a 10 × 2 matrix',
      'a 180 × 2 matrix',
    ])
  })
})

describe('the form of a result that is no matrix', () => {
  it.each<[Value, Value, Behaviour | null]>([
    [1, [1], 'wrapped'],
    [1, [[7]], 'wrapped'],
    [1, '1.50', 'numeric-texts'],
    [1, [1, 2], null],
    [1, true, null],
    [[1, 2], [[1, 2]], 'wrapped'],
    [[1, 2], [[1], [2]], 'wrapped'],
    [[1, 2, 3, 4], ones(2, 2), null],
    [[1, 2], ['1', '2.0'], 'numeric-texts'],
    [[1, 2], [1], 'missing-entries'],
    [[1, 2], [], 'missing-entries'],
    [[1, 2], [1, 2, 3], 'extra-entries'],
    [[1, 2], [3, 4], null],
    [[1], 1, null],
  ])('%j and %j: %s', (expected, got, behaviour) => {
    expect(behaviourOfForm(expected, readable(got))).toBe(behaviour)
  })

  it.each<[Value, Behaviour | null]>([
    [[5, 6], 'one-field-alone'],
    [{ keys: [[5]] }, 'one-field-alone'],
    [{ output: [1, 2] }, 'missing-fields'],
    [{ output: [1, 2], cache: {} }, 'missing-fields'],
    [{ output: [[1, 2]], cache: { keys: [[1]] } }, 'wrapped'],
    [{ output: [1, 2], cache: { keys: [[1], [2]] } }, 'extra-rows'],
    [{ output: [9, 9], cache: { keys: [[9]] } }, null],
    [7, null],
  ])('of a record: %j is %s', (got, behaviour) => {
    const expected = { output: [1, 2], cache: { keys: [[1]] } }
    expect(behaviourOfRecord(expected, readable(got))).toBe(behaviour)
  })
})

describe('a call', () => {
  it('is written in full where that is short', () => {
    expect(writeCall('scoreCount', [{ tokens: 100_000, heads: 32, layers: 32 }])).toBe(
      'scoreCount({ tokens: 100000, heads: 32, layers: 32 })',
    )
    expect(writeCall('paddingMask', [[true, false], 2])).toBe('paddingMask([true, false], 2)')
  })

  it('keeps what decides on it where its numbers are too many', () => {
    const head = { wq: ones(4, 3), wk: ones(4, 3), wv: ones(4, 2) }
    expect(writeCall('multiHead', [ones(5, 4), { heads: [head, head, head], wo: ones(6, 4) }])).toBe(
      'multiHead([… 5 × 4], { heads: [{ wq: [… 4 × 3], wk: [… 4 × 3], wv: [… 4 × 2] }, … 2 more], wo: [… 6 × 4] })',
    )
    expect(writeCall('attend', [ones(1, 64)[0] ?? [], ones(8, 64), { scaled: true }])).toBe(
      'attend([… 64 numbers], [… 8 × 64], { scaled: true })',
    )
    expect(writeCall('join', [ones(9, 9), { keep: Array(40).fill(true) }])).toBe(
      'join([… 9 × 9], { keep: [… 40 truth values] })',
    )
  })

  it('is not written where nothing of it would be left', () => {
    expect(writeCall('scores', [ones(9, 9), ones(9, 9)])).toBeNull()
  })

  it('is told by the sizes of its inputs', () => {
    expect(sayInputs('f(query, keys)', [[1, 2], [[1, 2]]])).toBe(' with query of 2 numbers and keys of 1 × 2')
    expect(sayInputs('scoreCount({ tokens, heads })', [{ tokens: 1e6, heads: 2 }])).toBe(
      ' with tokens = 1,000,000 and heads = 2',
    )
    expect(sayInputs('paddingMask(valid, n)', [[true, false], 3])).toBe(' with valid of 2 entries and n = 3')
  })
})

describe('two lists side by side', () => {
  const limits = { absolute: 1e-9, relative: 1e-9, bound: null }

  it('are one row each, counted in entries, with what is wrong marked', () => {
    const view = compareGrids(
      [
        [1, 2, 3],
        [1, 5, 3],
      ],
      limits,
    )
    expect(view?.got).toEqual([
      {
        label: 'list',
        cells: [
          { text: '1', wrong: false },
          { text: '5', wrong: true },
          { text: '3', wrong: false },
        ],
      },
    ])
    expect(view?.heads.slice(0, 2)).toEqual(['expected, entry 1', 'expected, entry 2'])
    expect(view?.expectedShape).toBe('a list of 3 numbers')
  })

  it('are not marked where one is a matrix', () => {
    expect(compareGrids([[1, 2], [[1, 2]]], limits)).toMatchObject({
      marksWrong: false,
      expectedShape: 'a list of 2 numbers',
      gotShape: '1 × 2',
    })
  })

  it('are left out where they are too long to read', () => {
    expect(compareGrids([Array(9).fill(1), Array(9).fill(2)], limits)).toBeNull()
  })
})

describe('a call before every place of a list', () => {
  it('is written out where it is short, and else without its parameters', () => {
    expect(abridge('scale(s, d)')).toBe('scale(s, d)')
    expect(abridge('streamingAttention(q, k, v, { causal, blockSize })')).toBe('streamingAttention(…)')
  })
})
