import { describe, expect, it } from 'vitest'
import { program, type Program } from '../../harness/domain/oracle.ts'
import { isMatrix, isRecord, type Value } from '../../harness/domain/value.ts'
import { stages } from '../../reference/stages.ts'
import { oracle01, vector01 } from '../support/assignment-01.ts'
import { callOwn, chargedFor, fieldsOf, judgeTrace, runComposition, type Module } from './own-stages.ts'

type Rows = number[][]

/** As most people would write it: one loop, straight into the rows that came. */
function maskInto(s: Rows): Rows {
  s.forEach((row, i) => row.fill(-Infinity, i + 1))
  return s
}

function weighInto(s: Rows): Rows {
  for (const row of s) row.splice(0, row.length, ...(stages.softmax([row])[0] ?? []))
  return s
}

const maskInPlace = program(maskInto)
const softmaxInPlace = program(weighInto)
const scaleInPlace = program((s: Rows, d: number) => {
  for (const row of s) row.forEach((x, j) => (row[j] = x / d))
  return s
})
const noScale = program((s: Rows) => s.map((row) => [...row]))

/** What a program does to its arguments it does to copies of them. */
function withCopies(called: Program): Program {
  return (...inputs) => called(...structuredClone(inputs))
}

function uncredited(own: Module, compose?: Program): readonly string[] {
  return runComposition(own, compose).results.flatMap((result) =>
    Object.entries(fieldsOf(result)).flatMap(([field, verdict]) =>
      verdict === 'wrong' || verdict === 'not-assessable' ? [`${result.vector.id} ${field}`] : [],
    ),
  )
}

const modules: Readonly<Record<string, Module>> = {
  'one row in several places, worked down row by row': {
    scale: program((s: Rows, d: number) => {
      const scaled = stages.scale(s, d)
      return Array<readonly number[]>(scaled.length).fill(scaled.at(-1) ?? [])
    }),
    causalMask: maskInPlace,
  },
  'a result of the same rows in a new list': {
    causalMask: program((s: Rows) => [...maskInto(s)]),
    softmax: softmaxInPlace,
  },
  'a result that only looks like the same rows': {
    scale: noScale,
    causalMask: maskInPlace,
    softmax: softmaxInPlace,
  },
  'some rows handed on, and others made anew': {
    causalMask: program((s: Rows) =>
      s.map((row, i) => (i === s.length - 1 ? row : row.map((x, j) => (j > i ? -Infinity : x)))),
    ),
    softmax: softmaxInPlace,
  },
  'an argument that is used up': {
    scale: noScale,
    softmax: program((s: Rows) => {
      const weights = stages.softmax(structuredClone(s))
      for (const row of s) row.fill(0)
      return weights
    }),
  },
  'a second argument that is changed': {
    scores: program((q: Rows, k: Rows) => {
      const negated = stages.scores(q, k).map((row) => row.map((x) => -x))
      for (const row of k) row.fill(7)
      return negated
    }),
  },
  'inputs that are changed, and changed again': {
    project: program((x: Rows, w: Rows) => {
      const projected = stages.project(x, w)
      for (const row of x) row.forEach((entry, c) => (row[c] = 2 * entry))
      return projected
    }),
  },
}

describe('stages that were charged for changing what they are given', () => {
  it.each(Object.entries(modules))('are not charged again: %s', (_, own) => {
    expect(uncredited(own)).toEqual([])
    for (const { verdict } of runComposition(own).results) expect(verdict).toMatchObject({ divergence: null })
  })

  it('are not charged again where the composition has its own way of one that is wrong by itself', () => {
    const compose = oracle01.module({ causalMask: maskInPlace })['attention']
    expect(uncredited({ scale: noScale, causalMask: maskInPlace }, compose)).toEqual([])
  })

  it('are not charged again where the composition gives them copies', () => {
    const own = { scale: scaleInPlace, causalMask: maskInPlace }
    const careful = { scale: withCopies(scaleInPlace), causalMask: withCopies(maskInPlace) }
    expect(uncredited(own, oracle01.module(careful)['attention'])).toEqual([])
    const half = { ...own, causalMask: withCopies(maskInPlace) }
    expect(uncredited(own, oracle01.module(half)['attention'])).toEqual([])
  })
})

describe('a composition among stages that change what they are given', () => {
  const causal = vector01('attention/by-hand')
  const own = { causalMask: maskInPlace, softmax: softmaxInPlace }
  const composed = oracle01.module(own)['attention']

  it('is charged for its own mistake, and for nothing else', () => {
    const doubled = program((...inputs: Value[]) => {
      const trace = composed?.(...inputs) ?? null
      if (!isRecord(trace) || !isMatrix(trace['output'])) return trace
      return { ...trace, output: trace['output'].map((row) => row.map((x) => 2 * x)) }
    })
    const wrong = uncredited(own, doubled)
    expect(wrong.length).toBeGreaterThan(5)
    expect(wrong.filter((place) => !place.endsWith(' output'))).toEqual([])
  })

  it('is not excused by stages that were not charged', () => {
    const evidence = callOwn(composed, causal.inputs)
    expect(fieldsOf(judgeTrace(causal, evidence, { own }))).toMatchObject({ scaled: 'inherits' })
    const uncharged = judgeTrace(causal, evidence, { own, charged: chargedFor({}) })
    expect(fieldsOf(uncharged)).toMatchObject({ scaled: 'wrong' })
  })
})

describe('the student’s own stages', () => {
  it('are asked nothing where a trace is right, and nothing twice', () => {
    const asked: string[] = []
    const noting = program((...inputs: Value[]) => {
      asked.push(JSON.stringify(inputs))
      return inputs[0] ?? null
    })
    const charged = { ...chargedFor({}), changing: new Set(['softmax']) }
    const causal = vector01('attention/by-hand')
    const evidence = callOwn(oracle01.module({})['attention'], causal.inputs)
    judgeTrace(causal, evidence, { own: { scale: noting }, charged })
    expect(asked).toEqual([])
    const wrong = callOwn(oracle01.module({ scale: withCopies(scaleInPlace) })['attention'], causal.inputs)
    judgeTrace(causal, wrong, { own: { scale: noting }, charged })
    expect(asked.length).toBeGreaterThan(0)
    expect(new Set(asked).size).toBe(asked.length)
  })
})
