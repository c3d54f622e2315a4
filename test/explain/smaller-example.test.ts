import { describe, expect, it } from 'vitest'
import type { Report, StageReport } from '../../harness/domain/report.ts'
import { isMatrix, type Value } from '../../harness/domain/value.ts'
import { smallestExample } from '../../harness/explain/smallest-example.ts'
import { gradeSubmission } from '../../harness/grade.ts'
import { assignment01, oracle01 } from '../support/assignment-01.ts'
import { handIn } from '../support/hand-in.ts'

const shapes = [{ matrix: ['n', 'm'] }, { size: 'd' }] as const
const plenty = { calls: 300, milliseconds: 60_000 }

/** Fails wherever a matrix has more than two columns and an entry above 1. */
function failsLarge(inputs: readonly Value[]): Promise<readonly Value[] | null> {
  const [matrix] = inputs
  const fails = isMatrix(matrix) && matrix.some((row) => row.length > 2 && row.some((entry) => entry > 1))
  return Promise.resolve(fails ? inputs : null)
}

describe('the search for a smaller failing input', () => {
  it('ends at the smallest there is, and finds the same one each time', async () => {
    const found = await smallestExample(shapes, failsLarge, plenty)
    const [matrix, d] = found ?? []
    expect(d).toBe(1)
    expect(isMatrix(matrix) && [matrix.length, matrix[0]?.length]).toEqual([1, 3])
    expect(isMatrix(matrix) && matrix.flat().filter((entry) => entry !== 0)).toHaveLength(1)
    expect(await smallestExample(shapes, failsLarge, plenty)).toEqual(found)
  })

  it('makes no more calls than it may, and finds nothing where nothing fails', async () => {
    let calls = 0
    const never = () => {
      calls += 1
      return Promise.resolve(null)
    }
    expect(await smallestExample(shapes, never, { ...plenty, calls: 40 })).toBeNull()
    expect(calls).toBe(40)
  })

  it('keeps to its calls while it shrinks', async () => {
    let calls = 0
    const always = (inputs: readonly Value[]) => {
      calls += 1
      return Promise.resolve(inputs)
    }
    expect(await smallestExample(shapes, always, { ...plenty, calls: 25 })).not.toBeNull()
    expect(calls).toBeLessThanOrEqual(25)
  })

  it('gives every size its own name’s value, wherever it stands', async () => {
    await smallestExample(
      oracle01.stages['attention']?.inputs ?? [],
      (inputs) => {
        const [x, weights, options] = inputs
        expect(options).toEqual({ causal: expect.any(Boolean) })
        const [wq, wk, wv] = Object.values<number[][]>(Object(weights))
        expect([wq?.length, wk?.length, wv?.length]).toEqual(Array(3).fill(isMatrix(x) ? x[0]?.length : 0))
        expect(wq?.[0]?.length).toBe(wk?.[0]?.length)
        return Promise.resolve(null)
      },
      { ...plenty, calls: 50 },
    )
    expect.assertions(150)
  })
})

const right = `
  export const project = (x, w) => x.map((r) => w[0].map((_, j) => r.reduce((s, v, k) => s + v * w[k][j], 0)))
  export const scores = (q, k) => q.map((a) => k.map((b) => a.reduce((s, v, i) => s + v * b[i], 0)))
  export const scale = (s, d) => s.map((r) => r.map((v) => v / Math.sqrt(d)))
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
  }
`

/** The right module, but for one function. */
function gradeWith(name: string, source: string): Promise<Report> {
  const others = right.replace(`export const ${name} =`, `const original_${name} =`)
  const module = `${others}\nexport function ${source}\n`
  return handIn(
    { 'attention.ts': module },
    async (sandbox) => (await gradeSubmission(assignment01, sandbox)).report,
    assignment01.limits,
  )
}

function stageOf(report: Report, id: string): StageReport | undefined {
  return report.stages.find(({ stage }) => stage === id)
}

describe('a report on a stage that nothing explains', () => {
  it('works out an example that is smaller than every test vector that fails', async () => {
    const report = await gradeWith(
      'scale',
      'scale(s, d) { return s.map((r, i) => r.map((v, j) => v / Math.sqrt(d) + (i > 1 ? v * v * 0.3 + j : 0))) }',
    )
    const scale = stageOf(report, 'scale')
    expect(scale?.diagnosis?.kind).toBe('unexplained')
    expect(scale?.worked).toMatchObject({ vector: null, at: [2, 0] })
    const [matrix] = scale?.worked?.example ?? []
    expect(isMatrix(matrix) && [matrix.length, matrix[0]?.length]).toEqual([3, 1])
    const again = await gradeWith(
      'scale',
      'scale(s, d) { return s.map((r, i) => r.map((v, j) => v / Math.sqrt(d) + (i > 1 ? v * v * 0.3 + j : 0))) }',
    )
    expect(stageOf(again, 'scale')?.worked).toEqual(scale?.worked)
  })

  it('keeps the test vector where it is as small as any', async () => {
    const report = await gradeWith(
      'scale',
      'scale(s, d) { return s.map((r) => r.map((v) => v + 0.25 * d * d)) }',
    )
    expect(stageOf(report, 'scale')?.worked?.steps.length).toBeGreaterThan(0)
  })

  it('charges the example to nobody', async () => {
    const report = await gradeWith('scale', 'scale(s, d) { return s.map((r) => r.map((v) => v * v + d)) }')
    const vectors = stageOf(report, 'scale')?.vectors.map(({ id }) => id)
    expect(vectors).toEqual(assignment01.stages[2]?.vectors.map(({ id }) => id))
  })

  it('finds one for a composition, judged by follow-through', async () => {
    const report = await gradeWith(
      'attention',
      `attention(x, w, o) {
        const t = { ...original_attention(x, w, o) }
        if (x.length > 2) t.weights = t.weights.map((r) => r.map((v, j) => v * (1 + j * j)))
        t.output = weightedSum(t.weights, t.v)
        return t
      }`,
    )
    const attention = stageOf(report, 'attention')
    expect(attention?.diagnosis?.kind).toBe('unexplained')
    expect(attention?.worked).toMatchObject({ vector: null, field: 'weights' })
    const [x] = attention?.worked?.example ?? []
    expect(isMatrix(x) && x.length).toBe(3)
  })
})

describe('a stage that keeps state', () => {
  it('is found out by a call that is the only one of its process', async () => {
    const report = await gradeWith(
      'causalMask',
      `causalMask(s) {
        globalThis.mask ??= s.map((r, i) => r.map((_, j) => j > i))
        return s.map((r, i) => r.map((v, j) => (globalThis.mask[i]?.[j] ? -Infinity : v)))
      }`,
    )
    expect(stageOf(report, 'causalMask')?.diagnosis).toMatchObject({
      kind: 'behaviour',
      behaviour: 'keeps-state',
    })
  })

  it('is found out by its first call made once more after all others', async () => {
    const report = await gradeWith(
      'weightedSum',
      `weightedSum(a, v) {
        globalThis.calls = (globalThis.calls ?? 0) + 1
        return project(a, v).map((r) => r.map((x) => (globalThis.calls > 20 ? x + 1 : x)))
      }`,
    )
    const stage = stageOf(report, 'weightedSum')
    expect(stage?.diagnosis).toMatchObject({ kind: 'behaviour' })
    expect(stage?.verdict).toBe('wrong')
  })
})
