import { describe, expect, it } from 'vitest'
import type { Returned } from '../../harness/domain/evidence.ts'
import type { Path, Value } from '../../harness/domain/value.ts'
import { judgeVector } from '../../harness/judge/judge-vector.ts'
import { returned, vector01 } from '../support/assignment-01.ts'

const readable = (value: Value): Returned => ({ kind: 'readable', value })
const unreadable = (what: string, at: Path): Returned => ({ kind: 'unreadable', what, at })
const record = (fields: Readonly<Record<string, Returned>>): Returned => ({
  kind: 'record',
  fields: new Map(Object.entries(fields)),
})

const MATRIX = [
  [1, 2],
  [3, 4],
]

function divergence(expected: Value, value: Returned) {
  const verdict = judgeVector({ ...vector01('scale/by-hand'), expected }, returned(null, { value }))
  return verdict.kind === 'rejected' ? verdict.divergence : verdict
}

describe('what cannot be read is told where something was expected', () => {
  it.each<[string, Value, Returned, Path, string, string]>([
    ['a matrix', MATRIX, unreadable('a Promise', []), [], 'a Promise', 'a 2 × 2 matrix'],
    ['a row', MATRIX, unreadable('a Map', [1]), [1], 'a Map', 'a list of 2 numbers'],
    ['an entry', MATRIX, unreadable('a function', [0, 1]), [0, 1], 'a function', 'a number'],
    [
      'a part of an entry',
      MATRIX,
      unreadable('a function', [0, 1, 'valueOf']),
      [0, 1],
      'an object',
      'a number',
    ],
    ['a part of a part', MATRIX, unreadable('a hole', [1, 0, 'x', 3]), [1, 0], 'an object', 'a number'],
    ['an entry of an entry', MATRIX, unreadable('a hole', [1, 0, 2, 'x']), [1, 0], 'a list', 'a number'],
    [
      'a field of a whole',
      MATRIX,
      record({ toJSON: unreadable('a function', []) }),
      [],
      'an object with toJSON',
      'a 2 × 2 matrix',
    ],
    [
      'a field among others',
      MATRIX,
      record({ 0: readable([1]), callee: unreadable('a getter', []) }),
      [],
      'an object with 0 and callee',
      'a 2 × 2 matrix',
    ],
    [
      'a field of a field',
      { q: 1 },
      record({ q: record({ x: unreadable('a function', []) }) }),
      ['q'],
      'an object with x',
      'a number',
    ],
    [
      'an entry of a field',
      { q: MATRIX },
      record({ q: unreadable('a hole', [0, 1]) }),
      ['q', 0, 1],
      'a hole',
      'a number',
    ],
    [
      'a part in a field',
      { q: MATRIX },
      record({ q: unreadable('a hole', [0, 1, 0]) }),
      ['q', 0, 1],
      'a list',
      'a number',
    ],
  ])('%s', (_, expected, value, at, got, wanted) => {
    expect(divergence(expected, value)).toEqual({ kind: 'type', at, got, expected: wanted })
  })

  it('and so is what a second call gave', () => {
    const again = unreadable('a function', [0, 1, 'valueOf'])
    const verdict = judgeVector(
      { ...vector01('scale/by-hand'), expected: MATRIX },
      returned(MATRIX, { again }),
    )
    expect(verdict).toMatchObject({
      divergence: { kind: 'second-call', at: [0, 1], first: 'a number', second: 'an object' },
    })
  })
})
