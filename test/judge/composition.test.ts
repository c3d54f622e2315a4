import { describe, expect, it } from 'vitest'
import { program } from '../../harness/domain/oracle.ts'
import { asNonEmpty, isRecord, type Value } from '../../harness/domain/value.ts'
import { diagnoseComposition } from '../../harness/judge/diagnose-composition.ts'
import { oracle01, returned } from '../support/assignment-01.ts'
import { callOwn, judgeTrace, runComposition } from './own-stages.ts'

type Rows = number[][]

const mistakes = oracle01.misconceptions.filter(({ stage }) => stage === 'attention')
const mistakeOf = (id: string) => mistakes.find((one) => one.id === id)

function diagnose(result: ReturnType<typeof runComposition>) {
  return diagnoseComposition(result, oracle01)
}

describe('a mistake of the composition', () => {
  it.each(mistakes.map(({ id }) => id))('is named as itself and as nothing else: %s', (id) => {
    const result = runComposition({}, mistakeOf(id)?.program)
    expect(diagnose(result)).toMatchObject({ kind: 'misconception', misconceptions: [id] })
  })

  it('is shown by failing test vectors alone', () => {
    const result = runComposition({}, mistakeOf('attention-ignores-causal')?.program)
    const diagnosis = diagnose(result)
    expect(diagnosis?.vectors.length).toBeGreaterThan(2)
    const notCausal = result.results.filter(({ vector }) => vector.id.endsWith('all-keys'))
    expect(notCausal.length).toBeGreaterThan(0)
    for (const { vector } of notCausal) expect(diagnosis?.vectors).not.toContain(vector.id)
  })

  it('is still named after a slip in a stage that was already charged', () => {
    const scale = program((s: Rows) => s)
    const own = { scale }
    const composed = oracle01.module(own)['attention']
    // Their own slip in scale, and a composition that leaves out the softmax.
    const noSoftmax = program((...inputs: Value[]) => {
      const trace = composed?.(...inputs) ?? null
      if (!isRecord(trace)) return trace
      const { masked, v } = trace
      const output = oracle01.stages['weightedSum']?.compute(masked ?? null, v ?? null) ?? null
      return { ...trace, weights: masked ?? null, output }
    })
    expect(diagnose(runComposition(own, noSoftmax))).toMatchObject({
      kind: 'misconception',
      misconceptions: ['attention-skips-softmax'],
    })
  })

  it('is not named if one trace speaks against it', () => {
    const named = runComposition({}, mistakeOf('attention-forgets-scale')?.program)
    const results = named.results.map(({ vector, ...result }) => {
      if (vector.id !== 'attention/three-tokens') return { vector, ...result }
      return judgeTrace(vector, callOwn(oracle01.module({})['attention'], vector.inputs))
    })
    const diagnosis = diagnose({ ...named, results: asNonEmpty(results) })
    expect(diagnosis?.kind).not.toMatch(/^misconceptions?$/)
    expect(diagnosis?.vectors).not.toContain('attention/three-tokens')
  })

  it('is not named where a second field is wrong for another reason', () => {
    const forgets = mistakeOf('attention-forgets-scale')
    const both = program((...inputs: Value[]) => {
      const trace = forgets?.program(...inputs) ?? null
      return isRecord(trace)
        ? {
            ...trace,
            output: [
              [7, 7],
              [7, 7],
              [7, 7],
            ],
          }
        : trace
    })
    expect(diagnose(runComposition({}, both))?.kind).not.toMatch(/^misconceptions?$/)
  })

  it('is not named for a composition that adds something of its own', () => {
    const shifted = program((...inputs: Value[]) => {
      const trace = oracle01.module({})['attention']?.(...inputs) ?? null
      const add = (value: Value): Value =>
        typeof value === 'number' ? value + 0.125 : Array.isArray(value) ? value.map(add) : value
      return isRecord(trace) ? { ...trace, scores: add(trace['scores'] ?? null) } : trace
    })
    expect(diagnose(runComposition({}, shifted))?.kind).not.toMatch(/^misconceptions?$/)
  })
})

describe('nothing is diagnosed', () => {
  it('where every trace is right', () => {
    expect(diagnose(runComposition({}))).toBeNull()
  })

  it('where only the stages were wrong', () => {
    expect(diagnose(runComposition({ scale: program((s: Rows) => s) }))).toBeNull()
  })

  it('where every call threw', () => {
    const failing = program(() => {
      throw new Error('no')
    })
    expect(diagnose(runComposition({}, failing))).toBeNull()
  })
})

describe('a trace that lacks a field', () => {
  it.each(['scores', 'scaled', 'masked', 'weights', 'k', 'q'])('is judged without it: %s', (name) => {
    const without = program((...inputs: Value[]) => {
      const trace = oracle01.stages['attention']?.compute(...inputs) ?? null
      if (!isRecord(trace)) return trace
      return Object.fromEntries(Object.entries(trace).filter(([field]) => field !== name))
    })
    const diagnosis = diagnose(runComposition({}, without))
    expect(diagnosis).toMatchObject({ kind: 'behaviour', behaviour: 'missing-fields' })
  })
})

describe('a composition that returns no trace', () => {
  it('is unexplained', () => {
    expect(
      diagnose(
        runComposition(
          {},
          program(() => [[1]]),
        ),
      ),
    ).toMatchObject({ kind: 'unexplained' })
  })

  it('that changes its inputs is told so', () => {
    const right = runComposition({})
    const changed = [{ argument: 0, at: [0, 0], after: { kind: 'readable', value: [[0]] } }] as const
    const results = right.results.map(({ vector }) =>
      judgeTrace(vector, returned(vector.expected, { changed })),
    )
    expect(diagnose({ ...right, results: asNonEmpty(results) })).toMatchObject({
      kind: 'behaviour',
      behaviour: 'changes-input',
      vectors: right.results.map(({ vector }) => vector.id),
    })
  })
})
