import { describe, expect, it } from 'vitest'
import type { Returned } from '../../harness/domain/evidence.ts'
import { program, type Program } from '../../harness/domain/oracle.ts'
import { isRecord, type Value, type ValueRecord } from '../../harness/domain/value.ts'
import { oracle01, returned, vector01 } from '../support/assignment-01.ts'
import { fieldsOf, judgeTrace, NOTHING_CHARGED, runComposition, type Module } from './own-stages.ts'

type Rows = number[][]

const causal = vector01('attention/by-hand')
const allKeys = vector01('attention/by-hand-all-keys')
const traceOf = ({ expected }: { readonly expected: Value }): ValueRecord =>
  isRecord(expected) ? expected : {}

/** Each changes its input in place and returns that very array. */
const inPlace = {
  scale: program((s: Rows, d: number) => replace(s, (row) => row.map((x) => x / Math.sqrt(d)))),
  causalMask: program((s: Rows) => replace(s, (row, i) => row.map((x, j) => (j > i ? -Infinity : x)))),
  softmax: program((s: Rows) => replace(s, weightsOf)),
}

/** The right stage, which sets the first entry of its first argument to 0 when it is done. */
function clearing(stage: Program | undefined): Program {
  return program((x: Rows, ...others: Value[]) => {
    const result = stage?.(x, ...others) ?? null
    x[0]?.splice(0, 1, 0)
    return result
  })
}

function replace(rows: Rows, change: (row: number[], i: number) => number[]): Rows {
  rows.forEach((row, i) => row.splice(0, row.length, ...change(row, i)))
  return rows
}

function weightsOf(row: readonly number[]): number[] {
  const largest = Math.max(...row)
  const powers = row.map((x) => Math.exp(x - largest))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}

function fieldsWith(own: Module, id: string) {
  const result = runComposition(own).results.find(({ vector }) => vector.id === id)
  return result === undefined ? {} : fieldsOf(result)
}

function wrongOf(fields: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(fields).filter((field) => fields[field] === 'wrong')
}

describe('a field left changed by a later stage that works in place', () => {
  it('inherits where that stage is the next one', () => {
    expect(fieldsWith({ softmax: inPlace.softmax }, causal.id)).toMatchObject({
      scaled: 'right',
      masked: 'inherits',
      weights: 'right',
    })
    expect(fieldsWith({ scale: inPlace.scale }, causal.id)).toMatchObject({
      scores: 'inherits',
      scaled: 'right',
      masked: 'right',
    })
  })

  it('inherits through a field that is only passed on', () => {
    expect(fieldsWith({ softmax: inPlace.softmax }, allKeys.id)).toMatchObject({
      scores: 'right',
      scaled: 'inherits',
      masked: 'follows',
      weights: 'right',
    })
  })

  it('is wrong where that stage does not leave it so', () => {
    const trace = {
      ...traceOf(causal),
      scaled: [
        [1, 2],
        [3, 4],
      ],
    }
    const judged = judgeTrace(causal, returned(trace), { own: { causalMask: inPlace.causalMask } })
    expect(fieldsOf(judged)).toMatchObject({ scaled: 'wrong', masked: 'right' })
  })

  // One slip costs its marks once: each of these stages has lost its own already.
  it.each([
    ['mask and softmax', { causalMask: inPlace.causalMask, softmax: inPlace.softmax }],
    ['scale and mask', { scale: inPlace.scale, causalMask: inPlace.causalMask }],
    ['scale, mask and softmax', inPlace],
  ])('is not charged again where several work in place: %s', (_, own) => {
    for (const result of runComposition(own).results) {
      expect({ id: result.vector.id, wrong: wrongOf(fieldsOf(result)) }).toEqual({
        id: result.vector.id,
        wrong: [],
      })
    }
  })

  it('is not charged again where the stage that made it is wrong in another way', () => {
    const own = { scale: program((s: Rows) => s.map((row) => [...row])), causalMask: inPlace.causalMask }
    expect(fieldsWith(own, causal.id)).toMatchObject({ scaled: 'inherits' })
  })
})

describe('a stage of their own that is wrong', () => {
  it.each([
    ['project', { project: program((x: Rows) => x) }, ['q', 'k', 'v']],
    [
      'scores',
      { scores: program((q: Rows) => q.map((r) => q.map((o) => (r[0] ?? 0) - (o[0] ?? 0)))) },
      ['scores'],
    ],
    [
      'softmax',
      { softmax: program((s: Rows) => s.map((row) => row.map(() => 1 / row.length))) },
      ['weights'],
    ],
    ['weightedSum', { weightedSum: program((_: Rows, v: Rows) => v) }, ['output']],
  ])('%s costs the composition nothing', (_, own, inherited) => {
    for (const result of runComposition(own).results) {
      const fields = fieldsOf(result)
      expect(wrongOf(fields)).toEqual([])
      const inheriting = Object.keys(fields).filter((field) => fields[field] === 'inherits')
      expect(inherited).toEqual(expect.arrayContaining(inheriting))
    }
    const inFirst = fieldsWith(own, causal.id)
    expect(inherited.some((field) => inFirst[field] === 'inherits')).toBe(true)
  })

  it('does not excuse a composition that does something else again', () => {
    const own = { scale: program((s: Rows) => s) }
    const trace = {
      ...traceOf(causal),
      scaled: [
        [0.5, 1],
        [1, 1.5],
      ],
    }
    expect(fieldsOf(judgeTrace(causal, returned(trace), { own }))).toMatchObject({ scaled: 'wrong' })
  })

  it('excuses the field that it gives if it answers differently each time', () => {
    const trace = {
      ...traceOf(causal),
      scaled: [
        [0.5, 1],
        [1, 1.5],
      ],
    }
    const charged = { ...NOTHING_CHARGED, unstable: new Set(['scale']) }
    expect(fieldsOf(judgeTrace(causal, returned(trace), { charged }))).toMatchObject({ scaled: 'inherits' })
    expect(fieldsOf(judgeTrace(causal, returned(trace)))).toMatchObject({ scaled: 'wrong' })
  })
})

describe('a field that is no matrix', () => {
  const promise: Returned = { kind: 'unreadable', what: 'a Promise', at: [] }
  const fields = new Map<string, Returned>(
    Object.entries(traceOf(causal)).map(([name, value]) => [name, { kind: 'readable', value }]),
  ).set('scaled', promise)
  const evidence = { ...returned(null), kind: 'returned', value: { kind: 'record', fields } } as const
  const full = { again: null, later: null, alone: null, changed: [], sharedRows: false, printed: '' }

  it('is wrong by itself, and what comes after it is judged on its certified value', () => {
    const judged = judgeTrace(causal, { ...full, kind: 'returned', value: evidence.value })
    expect(fieldsOf(judged)).toMatchObject({ scores: 'right', scaled: 'wrong', masked: 'right' })
    const told = judged.verdict.kind === 'traced' ? judged.verdict.fields[4] : null
    expect(told).toMatchObject({ got: null, divergence: { kind: 'type', got: 'a Promise' } })
  })

  it('leaves a later field that is not right unassessable', () => {
    const broken = new Map(fields).set('masked', {
      kind: 'readable',
      value: [
        [9, 9],
        [9, 9],
      ],
    })
    const judged = judgeTrace(causal, {
      ...full,
      kind: 'returned',
      value: { kind: 'record', fields: broken },
    })
    expect(fieldsOf(judged)).toMatchObject({ scaled: 'wrong', masked: 'not-assessable' })
  })
})

describe('a call of the composition as a whole', () => {
  const changed = [{ argument: 0, at: [0, 0], after: { kind: 'readable', value: [[0]] } }] as const

  it('is charged for a changed input, unless it is what one of its own stages does, which was charged for it', () => {
    const evidence = returned(causal.expected, { changed })
    expect(judgeTrace(causal, evidence).verdict).toMatchObject({ divergence: { kind: 'changed-input' } })
    const elsewhere = judgeTrace(causal, evidence, { own: { softmax: inPlace.softmax } })
    expect(elsewhere.verdict).toMatchObject({ divergence: { kind: 'changed-input' } })
    const own = { project: clearing(oracle01.module({})['project']) }
    const otherwise = judgeTrace(causal, evidence, { own })
    expect(otherwise.verdict).toMatchObject({ divergence: { kind: 'changed-input' } })
    for (const result of runComposition(own).results) {
      expect(result.verdict).toMatchObject({ divergence: null })
      expect(wrongOf(fieldsOf(result))).toEqual([])
    }
  })

  it('is charged for a second answer that differs', () => {
    const again: Returned = { kind: 'readable', value: { ...traceOf(causal), output: [[0], [0]] } }
    expect(judgeTrace(causal, returned(causal.expected, { again })).verdict).toMatchObject({
      divergence: { kind: 'second-call', at: ['output', 0, 0], first: '4', second: '0' },
    })
  })
})
