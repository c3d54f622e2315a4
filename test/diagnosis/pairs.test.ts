import { describe, expect, it } from 'vitest'
import type { TestVector } from '../../harness/domain/assignment.ts'
import type { Misconception, Program } from '../../harness/domain/oracle.ts'
import { asNonEmpty, isMatrix, type Value } from '../../harness/domain/value.ts'
import type { Diagnosis } from '../../harness/domain/verdict.ts'
import { gradeSubmission } from '../../harness/grade.ts'
import { diagnose } from '../../harness/judge/diagnose.ts'
import { judgeVector } from '../../harness/judge/judge-vector.ts'
import { merged, setsOf } from '../../harness/judge/sets-of-mistakes.ts'
import { callOwn, runComposition } from '../judge/own-stages.ts'
import { assignment01, oracle01, stage01 } from '../support/assignment-01.ts'
import { handIn } from '../support/hand-in.ts'

const ordinary = assignment01.stages.filter(({ fields }) => fields === null).map(({ id }) => id)

function mistakesOf(stage: string): readonly Misconception[] {
  return oracle01.misconceptions.filter((one) => one.stage === stage)
}

function pairsOf(stage: string) {
  const all = mistakesOf(stage)
  return all.flatMap((one, i) =>
    all
      .slice(i + 1)
      .flatMap((other) =>
        oracle01.together(one, other).map((both, order) => ({ ids: [one.id, other.id], both, order })),
      ),
  )
}

function diagnoseProgram(stage: string, program: Program): Diagnosis | null {
  const found = stage01(stage)
  const results = found.vectors.map((vector) => {
    const evidence = callOwn(program, vector.inputs)
    return { vector, evidence, verdict: judgeVector(vector, evidence) }
  })
  return diagnose({ stage: found, results: asNonEmpty(results) }, oracle01)
}

/** Everything that a program with this diagnosis is said to be, each as a program. */
function programsNamed(stage: string, diagnosis: Diagnosis | null): readonly Program[] | null {
  const byId = new Map(mistakesOf(stage).map((one) => [one.id, one]))
  const find = (id: string | undefined) => byId.get(id ?? '') ?? null
  switch (diagnosis?.kind) {
    case 'misconception':
      return diagnosis.misconceptions.flatMap((id) => find(id)?.program ?? [])
    case 'misconceptions':
      return diagnosis.together.flatMap(([one, other]) => {
        const [first, second] = [find(one), find(other)]
        return first === null || second === null ? [] : oracle01.together(first, second)
      })
    case 'relation':
    case 'behaviour':
    case 'unexplained':
    case undefined:
      return null
  }
}

describe.each(ordinary)('two mistakes in %s', (stage) => {
  const pairs = pairsOf(stage)

  it('can be made together in many ways', () => {
    expect(pairs.length).toBeGreaterThan(10)
  })

  it('are named, or one is that gives the same results; nothing is ever named that does not', () => {
    const { vectors } = stage01(stage)
    const unnamed: string[] = []
    for (const { ids, both, order } of pairs) {
      const diagnosis = diagnoseProgram(stage, both)
      const named = programsNamed(stage, diagnosis)
      if (diagnosis === null || named === null) {
        unnamed.push(`${ids.join(' + ')} (${order})`)
        continue
      }
      const isNamed =
        diagnosis.kind === 'misconceptions' &&
        diagnosis.together.some((set) => set.toSorted().join() === ids.toSorted().join())
      const isSame = vectors.every((vector) => {
        const seen = outcome(both, vector.inputs)
        return seen === 'fails' || named.some((program) => outcome(program, vector.inputs) === seen)
      })
      expect({ ids, said: diagnosis.kind, isTrue: isNamed || isSame }).toMatchObject({ isTrue: true })
    }
    // Two mistakes may cancel, or never fit a shape; then there is nothing to name.
    const real = unnamed.filter((pair) => !mayBeUnnamed(stage, pair, pairs))
    expect(real).toEqual([])
  })
})

/** To ten digits: as far as a tolerance can tell. */
function outcome(program: Program, inputs: readonly Value[]): string {
  const evidence = callOwn(program, inputs)
  if (evidence.kind !== 'returned') return 'fails'
  return JSON.stringify([evidence.value, evidence.changed], (_, entry: unknown) =>
    typeof entry === 'number' ? entry.toPrecision(8) : entry,
  )
}

/** It never returns a wrong value, or the two undo each other somewhere: one that is right is not told of two mistakes. */
function mayBeUnnamed(stage: string, pair: string, pairs: ReturnType<typeof pairsOf>): boolean {
  const found = pairs.find(({ ids, order }) => `${ids.join(' + ')} (${order})` === pair)
  const alone = mistakesOf(stage).filter(({ id }) => found?.ids.includes(id))
  const fates = stage01(stage).vectors.map((vector) => ({
    both: fateOf(found?.both, vector),
    alone: alone.map(({ program }) => fateOf(program, vector)),
  }))
  return (
    fates.every(({ both }) => both !== 'rejected') ||
    fates.some((fate) => fate.both === 'accepted' && fate.alone.some((one) => one !== 'accepted'))
  )
}

function fateOf(program: Program | undefined, vector: TestVector): string {
  const evidence = program === undefined ? null : callOwn(program, vector.inputs)
  return evidence?.kind === 'returned' ? judgeVector(vector, evidence).kind : 'fails'
}

describe('what is right but for one case', () => {
  it('is not said to be two mistakes that undo each other', () => {
    const softmax = oracle01.stages['softmax']?.compute
    // Right, except that a row with every key masked gets equal weights: as softmax of the logarithms of softmax would.
    const uniform: Program = (s) => {
      const right = softmax?.(s) ?? null
      if (!isMatrix(right)) return right
      return right.map((row) => (row.every((weight) => weight === 0) ? row.map(() => 1 / row.length) : row))
    }
    expect(diagnoseProgram('softmax', uniform)?.kind).not.toMatch(/^misconception/)
  })

  it.each(['softmax-unstable', 'softmax-global-max', 'softmax-without-exp', 'softmax-base2'])(
    '%s is named with the empty row that is not looked after, where that is so',
    (id) => {
      const one = mistakesOf('softmax').find((mistake) => mistake.id === id)
      const other = mistakesOf('softmax').find((mistake) => mistake.id === 'softmax-empty-row-nan')
      const [both] = one === undefined || other === undefined ? [] : oracle01.together(one, other)
      expect(both === undefined ? null : diagnoseProgram('softmax', both)).toMatchObject({
        kind: 'misconceptions',
        together: [[id, 'softmax-empty-row-nan']],
      })
    },
  )
})

describe('mistakes in different fields of the composition', () => {
  const pairs = setsOf(mistakesOf('attention'), 2)

  it('are more than a hundred pairs', () => {
    expect(pairs.length).toBeGreaterThan(100)
  })

  it.each(
    pairs.filter((_, i) => i % 7 === 0).map((set) => [set.map(({ id }) => id).join(' + '), set] as const),
  )('%s', (_, set) => {
    const result = runComposition({}, compositionOf(set))
    const diagnosis = diagnose(result, oracle01)
    const ids = set.map(({ id }) => id).toSorted()
    const isNamed =
      diagnosis?.kind === 'misconceptions' &&
      diagnosis.together.some((one) => one.toSorted().join() === ids.join())
    // One mistake may be all that shows: what the other one changes is then the same as without it.
    const names = diagnosis?.kind === 'misconception' ? diagnosis.misconceptions : []
    const isSame = names.some((name) => ids.includes(name) || looksLike(name, set))
    expect({ said: diagnosis?.kind, isTrue: isNamed || isSame }).toMatchObject({ isTrue: true })
  })
})

/** The composition with the fields of the set changed, each computed from the fields before it as they came. */
function compositionOf(set: readonly Misconception[]): Program {
  const { fields = {} } = merged(set)
  const plan = oracle01.stages['attention']?.fields ?? []
  return (...inputs) => {
    const trace: Record<string, ReturnType<Program>> = {}
    for (const field of plan) {
      const change = fields[field.name]
      const call = field.call(inputs, trace)
      const right =
        call.stage === null ? call.inputs[0] : oracle01.stages[call.stage]?.compute(...call.inputs)
      trace[field.name] = change === undefined ? (right ?? null) : change(inputs, trace)
    }
    return trace
  }
}

/** A single mistake that gives the very results of the set. */
function looksLike(name: string, set: readonly Misconception[]): boolean {
  const single = mistakesOf('attention').filter(({ id }) => id === name)
  return stage01('attention').vectors.every(
    ({ inputs }) => outcome(compositionOf(single), inputs) === outcome(compositionOf(set), inputs),
  )
}

describe('a real submission', () => {
  it('with two mistakes in one stage and one in another gets three names, and the composition follows', async () => {
    const module = `
      export const project = (x, w) => x.map((r) => w[0].map((_, j) => r.reduce((s, v, k) => s + v * w[k][j], 0)))
      export const scores = (q, k) => q.map((a) => k.map((b) => Math.trunc(a.slice(1).reduce((s, v, i) => s + v * b[i + 1], a[0] * b[0]) / Math.sqrt(a.length))))
      export const scale = (s, d) => s.map((r) => r.map((v) => v / d))
      export const causalMask = (s) => s.map((r, i) => r.map((v, j) => (j > i ? -Infinity : v)))
      export const softmax = (s) => s.map((r) => {
        const m = Math.max(...r)
        if (m === -Infinity) return r.map(() => 0)
        const e = r.map((v) => Math.exp(v - m))
        const t = e.reduce((a, b) => a + b, 0)
        return e.map((v) => v / t)
      })
      export const weightedSum = (a, v) => project(a, v)
      export const attention = (x, { wq, wk, wv }, { causal }) => {
        const [q, k, v] = [project(x, wq), project(x, wk), project(x, wv)]
        const s = scores(q, k)
        const scaled = scale(s, q[0].length)
        const masked = causal ? causalMask(scaled) : scaled
        const weights = softmax(masked)
        return { q, k, v, scores: s, scaled, masked, weights, output: weightedSum(weights, v) }
      }`
    const report = await handIn(
      { 'attention.ts': module },
      async (sandbox) => (await gradeSubmission(assignment01, sandbox)).report,
      assignment01.limits,
    )
    const diagnosisOf = (id: string) => report.stages.find(({ stage }) => stage === id)?.diagnosis
    expect(diagnosisOf('scores')).toMatchObject({
      kind: 'misconceptions',
      together: [['scores-already-scaled', 'scores-integers']],
    })
    expect(diagnosisOf('scale')).toMatchObject({ kind: 'misconception', misconceptions: ['divide-by-d'] })
    expect(report.stages.at(-1)?.verdict).toBe('follows')
    expect(report.earned).toBe(70)
  })
})
