import { describe, expect, it } from 'vitest'
import { programByRows } from '../../harness/authoring/program-by-rows.ts'
import type { TestVector } from '../../harness/domain/assignment.ts'
import type { Evidence } from '../../harness/domain/evidence.ts'
import type { Oracle, Specimen } from '../../harness/domain/oracle.ts'
import { asNonEmpty, type Matrix } from '../../harness/domain/value.ts'
import { certify } from '../../harness/judge/certify.ts'
import { diagnoseStage } from '../../harness/judge/diagnose-stage.ts'
import { judgeVector } from '../../harness/judge/judge-vector.ts'
import { sayCostAlone, type Costing } from '../../harness/render/say-cost-alone.ts'
import { toyOracle } from './toy-oracle.ts'

const limits = { memoryMb: 96, timeMs: 1000 }
const small: Specimen = { id: 'toy/small', stage: 'toy', intent: 'to try it', inputs: [] }
const large: Specimen = { ...small, id: 'toy/large', rows: [0, 2], limits }

const STOPPED: Evidence = { kind: 'stopped', by: 'memory', detail: '96 MB' }
const LATE: Evidence = { kind: 'timed-out', during: 'call', limitMs: 1000, tries: 2 }

/** Nobody has the time for all of a large result. */
function inPart(change: (entry: number) => number) {
  return programByRows((rows: readonly number[], x: Matrix) => {
    if (x.length > 2 && rows.length === x.length) throw new Error('all of it was computed')
    return rows.map((row) => (x[row] ?? []).map(change))
  })
}

const twice = inPart((entry) => 2 * entry)
const plain = toyOracle({
  compute: twice,
  bound: inPart(() => 1e-15),
  mistakes: { 'too-much': twice, tripled: inPart((entry) => 3 * entry) },
})

const oracle: Oracle = {
  ...plain,
  misconceptions: plain.misconceptions.map((one) =>
    one.id === 'too-much' ? { ...one, exceeds: 'memory' } : one,
  ),
  together: (one, other) => [one, other].filter(({ id }) => id === 'tripled').map(({ program }) => program),
}

const vectors = [certify(small, [[[1], [2]]], oracle), certify(large, [[[1], [2], [3]]], oracle)] as const

describe('a test vector about cost', () => {
  it('is certified by the rows that it compares, and no program is run on all of it', () => {
    expect(vectors[1]).toMatchObject({ expected: [[2], [6]], limits })
  })

  it('has a decoy of its own kind for a mistake that is one of cost', () => {
    expect(vectors.map(({ decoys }) => decoys)).toEqual([
      [{ misconceptions: ['tripled'], outcome: { kind: 'output', output: [[3], [6]] }, changes: [] }],
      [
        { misconceptions: ['too-much'], outcome: { kind: 'exceeds', limit: 'memory' }, changes: [] },
        { misconceptions: ['tripled'], outcome: { kind: 'output', output: [[3], [9]] }, changes: [] },
      ],
    ])
  })

  it('says where in the whole result a row is wrong', () => {
    expect(judgeVector(vectors[1], returned([[2], [4], [7]]))).toMatchObject({ divergence: { at: [2, 0] } })
  })
})

describe('a mistake of cost', () => {
  it.each([
    ['is named where the limit stopped what is right elsewhere', [returned([[2], [4]]), STOPPED], 'too-much'],
    ['is not named where nothing was stopped', [returned([[2], [4]]), returned([[2], [4], [6]])], null],
    ['is not named where time ran out', [returned([[2], [4]]), LATE], 'out-of-time'],
    ['is named beside a mistake in the numbers', [returned([[3], [6]]), STOPPED], 'too-much + tripled'],
    ['lets another be named alone where time ran out', [returned([[3], [6]]), LATE], 'tripled'],
  ] as const)('%s', (_, seen, named) => {
    expect(nameOf(seen)).toBe(named)
  })

  it('is said to be the only one where every number that came back is right', () => {
    expect(sayCostAlone(costing([[2], [4]]))).toBe(
      `Every number that came back is right; only a limit on memory was not kept, on ${vectors[1].id}. That costs 7.5 of 15 marks.`,
    )
    expect(sayCostAlone(costing([[3], [6]]))).toBeNull()
    expect(sayCostAlone({ ...costing([[2], [4]]), shown: costing([[2], [4]]).shown.slice(0, 1) })).toBeNull()
  })
})

function returned(value: Matrix): Evidence {
  const quietly = { again: null, later: null, alone: null, changed: [], sharedRows: false, printed: '' }
  return { kind: 'returned', value: { kind: 'readable', value }, ...quietly }
}

function nameOf(seen: readonly [Evidence, Evidence]): string | null {
  const results = vectors.map((vector, i) => {
    const evidence = seen[i] ?? LATE
    return { vector, evidence, verdict: judgeVector(vector, evidence) }
  })
  const diagnosis = diagnoseStage({ stage: stageOf(vectors), results: asNonEmpty(results) }, oracle)
  switch (diagnosis?.kind) {
    case 'misconception':
      return diagnosis.misconceptions.join(' or ')
    case 'misconceptions':
      return diagnosis.together.map((set) => set.join(' + ')).join(' or ')
    case 'behaviour':
      return diagnosis.behaviour
    case 'relation':
    case 'unexplained':
      return diagnosis.kind
    case undefined:
      return null
  }
}

function stageOf(all: readonly TestVector[]) {
  const rest = {
    id: 'toy',
    call: 'toy(x)',
    points: 1,
    matters: null,
    marking: 'share',
    fields: null,
  } as const
  return { ...rest, vectors: asNonEmpty(all) }
}

function costing(first: Matrix): Costing {
  const verdicts = [judgeVector(vectors[0], returned(first)), judgeVector(vectors[1], STOPPED)] as const
  return {
    shown: [
      { vector: vectors[0], verdict: verdicts[0] },
      { vector: vectors[1], verdict: verdicts[1] },
    ],
    marked: { verdict: 'error', earned: 7.5, possible: 15, fields: null },
    hidden: { total: 0, failed: 0 },
  }
}
