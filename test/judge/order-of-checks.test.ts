import { describe, expect, it } from 'vitest'
import type { TestVector } from '../../harness/domain/assignment.ts'
import type { ChangedInput, Evidence, Returned } from '../../harness/domain/evidence.ts'
import type { Value } from '../../harness/domain/value.ts'
import { judgeVector } from '../../harness/judge/judge-vector.ts'
import { returned, vector01 } from '../support/assignment-01.ts'

const vector = vector01('scale/by-hand')
const right = vector.expected
const changed: readonly ChangedInput[] = [
  { argument: 0, at: [1, 0], after: { kind: 'readable', value: [[0]] } },
  { argument: 1, at: [], after: { kind: 'readable', value: 4 } },
]
const readable = (value: Value): Returned => ({ kind: 'readable', value })
const promise: Returned = { kind: 'unreadable', what: 'a Promise', at: [] }

function divergenceOf(evidence: Evidence, of: TestVector = vector) {
  const verdict = judgeVector(of, evidence)
  return verdict.kind === 'rejected' ? verdict.divergence : verdict.kind
}

describe('the first of several faults is the one that is told', () => {
  const broken = { changed, again: readable([[9]]) }

  it.each([
    [
      'type',
      returned(
        [
          [2, -1],
          ['0.5', 9],
        ],
        broken,
      ),
    ],
    ['shape', returned([[2], [0.5]], broken)],
    [
      'number',
      returned(
        [
          [2, 0],
          [0.5, 1.5],
        ],
        broken,
      ),
    ],
    ['changed-input', returned(right, broken)],
    ['second-call', returned(right, { again: readable([[9]]) })],
  ])('%s', (kind, evidence) => {
    expect(divergenceOf(evidence)).toMatchObject({ kind })
  })

  it('is what could not be read at all', () => {
    expect(divergenceOf({ ...returnedAs(promise), changed })).toEqual({
      kind: 'type',
      at: [],
      expected: 'a 2 × 2 matrix',
      got: 'a Promise',
    })
  })
})

function returnedAs(value: Returned): Extract<Evidence, { kind: 'returned' }> {
  return {
    kind: 'returned',
    value,
    again: null,
    later: null,
    alone: null,
    changed: [],
    sharedRows: false,
    printed: '',
  }
}

describe('what came back', () => {
  it('is kept with a rejection, unless it is too large to read', () => {
    const small = judgeVector(vector, returned([[1, 2, 3]]))
    expect(small).toMatchObject({ kind: 'rejected', got: [[1, 2, 3]] })
    const large = judgeVector(vector, returned(Array.from({ length: 257 }, () => [0])))
    expect(large).toMatchObject({ kind: 'rejected', got: null })
    expect(judgeVector(vector, returnedAs(promise))).toMatchObject({ got: null })
  })

  it('points into a record where one of its fields cannot be read', () => {
    const inside: Returned = { kind: 'unreadable', what: 'a function', at: [0, 1] }
    const fields = new Map([
      ['q', readable([[1]])],
      ['k', inside],
    ])
    const asked = { ...vector, expected: { q: [[1]], k: [[1, 2]] } }
    expect(divergenceOf(returnedAs({ kind: 'record', fields }), asked)).toMatchObject({
      kind: 'type',
      at: ['k', 0, 1],
      got: 'a function',
    })
  })
})

describe('a changed input', () => {
  it('is told by its argument and its first entry', () => {
    expect(divergenceOf(returned(right, { changed }))).toEqual({
      kind: 'changed-input',
      argument: 0,
      at: [1, 0],
    })
  })
})

describe('a second call', () => {
  it.each([
    [
      'another number',
      readable([
        [2, -1],
        [0.5, 1],
      ]),
      { at: [1, 1], first: '1.5', second: '1' },
    ],
    ['another shape', readable([[2, -1]]), { at: [], first: '2 × 2', second: '1 × 2' }],
    ['another type', readable('x'), { at: [], first: 'a 2 × 2 matrix', second: 'the text "x"' }],
    ['what cannot be read', promise, { at: [], first: 'a 2 × 2 matrix', second: 'a Promise' }],
  ])('that gives %s is told with both answers', (_, again, divergence) => {
    expect(divergenceOf(returned(right, { again }))).toEqual({
      kind: 'second-call',
      when: 'at-once',
      ...divergence,
    })
  })

  it('may differ from the first within the tolerance', () => {
    expect(
      judgeVector(
        vector,
        returned(right, {
          again: readable([
            [2, -1 + 1e-10],
            [0.5, 1.5],
          ]),
        }),
      ),
    ).toEqual({
      kind: 'accepted',
    })
  })

  it('is told where the bound asks for an exact match and the answers differ', () => {
    const mask = vector01('causalMask/two-tokens')
    const again = readable([
      [2, -Infinity],
      [0.5, 3 + 1e-12],
    ])
    expect(divergenceOf(returned(mask.expected, { again }), mask)).toMatchObject({ kind: 'second-call' })
  })
})

describe('evidence that holds no value', () => {
  it.each<Evidence>([
    { kind: 'timed-out', during: 'call', limitMs: 5, tries: 2 },
    { kind: 'stopped', by: 'memory', detail: '256 MB' },
    { kind: 'not-run', because: 'stage-stopped' },
    { kind: 'not-loaded', problem: { kind: 'compile-time-out', limitMs: 1 } },
  ])('is passed on as it is: $kind', (outcome) => {
    expect(judgeVector(vector, outcome)).toEqual({ kind: 'unusable', outcome })
  })

  it('of a function that is not there does not say yet what was meant', () => {
    const evidence: Evidence = { kind: 'missing', exported: ['scal'], inDefault: [] }
    const outcome = { ...evidence, meant: null }
    expect(judgeVector(vector, evidence)).toEqual({ kind: 'unusable', outcome })
  })

  it('leaves out what was printed before an error', () => {
    const at = { file: 'attention.ts', line: 3, column: 5 }
    const evidence: Evidence = { kind: 'threw', name: 'E', message: 'm', at, call: 2, printed: 'secret' }
    expect(judgeVector(vector, evidence)).toEqual({
      kind: 'unusable',
      outcome: { kind: 'threw', name: 'E', message: 'm', at },
    })
  })
})
