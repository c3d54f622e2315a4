import { describe, expect, it } from 'vitest'
import type { Evidence, Returned } from '../../harness/domain/evidence.ts'
import type { Value } from '../../harness/domain/value.ts'
import { asNonEmpty } from '../../harness/domain/value.ts'
import { behaviourOfForm } from '../../harness/judge/behaviour-of-form.ts'
import { diagnoseBehaviour } from '../../harness/judge/diagnose-behaviour.ts'
import { judgeVector } from '../../harness/judge/judge-vector.ts'
import { joinRepeats, planProbes } from '../../harness/judge/plan-probes.ts'
import type { StageResult } from '../../harness/judge/stage-result.ts'
import { assignment01, returned, stage01, vector01 } from '../support/assignment-01.ts'

const expected = [
  [1, 2, 3],
  [4, 5, 6],
]
const readable = (value: Value): Returned => ({ kind: 'readable', value })
const unreadable = (what: string): Returned => ({ kind: 'unreadable', what, at: [] })

describe('the form of a result', () => {
  it.each<[string, Returned]>([
    ['promise', unreadable('a Promise')],
    ['generator', unreadable('a generator')],
    ['generator', unreadable('an iterator')],
    ['undefined', unreadable('undefined')],
    ['flattened', readable([1, 2, 3, 4, 5, 6])],
    ['flattened', readable([9, 9, 9, 9, 9, 9])],
    ['numeric-texts', readable(expected.map((row) => row.map((x) => x.toFixed(2))))],
    ['missing-rows', readable([[1, 2, 3]])],
    ['missing-rows', readable([])],
    ['extra-rows', readable([...expected, [0, 0, 0]])],
  ])('%s is told', (behaviour, value) => {
    expect(behaviourOfForm(expected, value)).toBe(behaviour)
  })

  it.each<[string, Returned]>([
    [
      'the right form with other numbers',
      readable([
        [0, 0, 0],
        [0, 0, 0],
      ]),
    ],
    [
      'a transposed matrix',
      readable([
        [1, 4],
        [2, 5],
        [3, 6],
      ]),
    ],
    ['a flat list of another length', readable([1, 2, 3])],
    [
      'texts that are no numbers',
      readable([
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ]),
    ],
    [
      'texts in another shape',
      readable([
        ['1', '2'],
        ['3', '4'],
      ]),
    ],
    [
      'texts and numbers mixed',
      readable([
        ['1', 2, '3'],
        ['4', '5', '6'],
      ]),
    ],
    ['a Map', unreadable('a Map')],
    ['a hole inside of a matrix', { kind: 'unreadable', what: 'undefined', at: [0, 1] }],
  ])('nothing is told of %s', (_, value) => {
    expect(behaviourOfForm(expected, value)).toBeNull()
  })

  it('of a trace: fields that are missing, or its last one alone', () => {
    const trace = { weights: [[1]], output: [[2, 3]] }
    const record = (fields: Record<string, Value>): Returned => ({
      kind: 'record',
      fields: new Map(Object.entries(fields).map(([key, value]) => [key, readable(value)])),
    })
    expect(behaviourOfForm(trace, record({ weights: [[1]] }))).toBe('missing-fields')
    expect(behaviourOfForm(trace, readable([[7, 7]]))).toBe('last-field-alone')
    expect(behaviourOfForm(trace, readable([[7]]))).toBeNull()
    expect(behaviourOfForm(trace, record({ weights: [[0]], output: [[0, 0]], more: 1 }))).toBeNull()
  })
})

/** A stage whose every test vector came to this. */
function resultOf(stage: string, evidenceFor: (expected: Value, i: number) => Evidence): StageResult {
  const found = stage01(stage)
  const results = found.vectors.map((vector, i) => {
    const evidence = evidenceFor(vector.expected, i)
    return { vector, evidence, verdict: judgeVector(vector, evidence) }
  })
  return { stage: found, results: asNonEmpty(results) }
}

const flat = (value: Value) => returned(Array.isArray(value) ? value.flat() : value)

describe('a behaviour', () => {
  it('is named only if it is what is wrong on every failing test vector', () => {
    expect(diagnoseBehaviour(resultOf('scale', flat))).toMatchObject({ behaviour: 'flattened' })
    const once = resultOf('scale', (value, i) => (i === 3 ? returned([[99]]) : flat(value)))
    expect(diagnoseBehaviour(once)).toBeNull()
  })

  it('of sharing rows needs rows that are shared wherever the result is wrong', () => {
    const shared = resultOf('scale', () =>
      returned(
        [
          [0, 0],
          [0, 0],
        ],
        { sharedRows: true },
      ),
    )
    expect(diagnoseBehaviour(shared)).toMatchObject({ behaviour: 'shares-rows' })
    const notAlways = resultOf('scale', (_, i) =>
      returned(
        [
          [0, 0],
          [0, 0],
        ],
        { sharedRows: i > 0 },
      ),
    )
    expect(diagnoseBehaviour(notAlways)).toBeNull()
  })

  it('of changing an input is named, with its place, although the numbers are wrong as well', () => {
    const after = readable([[9]])
    const changing = (changed: boolean) =>
      returned([[99]], { changed: changed ? [{ argument: 0, at: [0, 1], after }] : [] })
    expect(diagnoseBehaviour(resultOf('scale', () => changing(true)))).toMatchObject({
      behaviour: 'changes-input',
      shown: { kind: 'changed-input', argument: 0, at: [0, 1] },
    })
    expect(diagnoseBehaviour(resultOf('scale', (_, i) => changing(i > 0)))).toBeNull()
  })

  it.each([
    ['at once', { again: readable([[0]]) }, 'differs-on-second-call'],
    ['after all others', { later: readable([[0]]) }, 'keeps-state'],
    ['alone in a process', { alone: readable([[0]]) }, 'keeps-state'],
  ])('is seen where a call that is repeated %s gives something else', (_, more, behaviour) => {
    const result = resultOf('scale', (value, i) => returned(value, i === 0 ? more : {}))
    expect(diagnoseBehaviour(result)).toMatchObject({
      kind: 'behaviour',
      behaviour,
      shown: { kind: 'second-call', at: [], first: '2 × 2', second: '1 × 1' },
      vectors: ['scale/odd-width'],
    })
  })
})

describe('the plan of the calls', () => {
  const plan = planProbes(assignment01, 'shown')
  const vectors = assignment01.stages.flatMap((stage) => stage.vectors)

  it('asks every test vector once, and the first of each stage once more at the end', () => {
    const [asked, repeated] = [plan.slice(0, vectors.length), plan.slice(vectors.length)]
    expect(new Set(asked.map(({ id }) => id))).toEqual(new Set(vectors.map(({ id }) => id)))
    const firsts = assignment01.stages.map((stage) => `${stage.vectors[0].id} once more`)
    expect(repeated.map(({ id }) => id)).toEqual(firsts)
    expect(repeated.every(({ calls }) => calls === 1)).toBe(true)
  })

  it('begins each stage with its first test vector, and mixes the others', () => {
    const order = plan.slice(0, vectors.length).map(({ id }) => id)
    for (const { id, vectors: own } of assignment01.stages) {
      expect(order.find((one) => one.startsWith(`${id}/`))).toBe(own[0].id)
    }
    expect(order).not.toEqual(vectors.map(({ id }) => id))
    expect(planProbes(assignment01, 'shown')).toEqual(plan)
  })

  it('leaves what is costly for the end, and does not ask it again', () => {
    const costly = { ...vector01('scale/odd-width'), limits: { memoryMb: 64, timeMs: 9000 } }
    const stage = { ...stage01('scale'), vectors: asNonEmpty([costly]) }
    const ids = planProbes({ ...assignment01, stages: [stage, stage01('softmax')] }, 'shown').map(
      ({ id }) => id,
    )
    expect(ids.indexOf(costly.id)).toBe(ids.length - 2)
    expect(ids).not.toContain(`${costly.id} once more`)
  })

  it.each<[string, Evidence, Returned | null]>([
    ['a value', returned([[5]]), readable([[5]])],
    [
      'an error',
      { kind: 'threw', name: 'E', message: '', at: null, call: 1, printed: '' },
      unreadable('an error'),
    ],
    [
      'no answer',
      { kind: 'timed-out', during: 'call', limitMs: 1, tries: 2 },
      unreadable('nothing within its time'),
    ],
    ['what was not asked', { kind: 'not-run', because: 'no-time-left' }, null],
  ])('joins %s of the repeated call to the first', (_, evidence, later) => {
    const joined = joinRepeats(
      plan,
      new Map([
        ['scale/odd-width', returned([[5]])],
        ['scale/odd-width once more', evidence],
      ]),
    )
    expect(joined.get('scale/odd-width')).toMatchObject({ later })
  })
})
