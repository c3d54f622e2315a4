import { describe, expect, it } from 'vitest'
import type { Report } from '../../harness/domain/report.ts'
import { gradeSubmission } from '../../harness/grade.ts'
import { assignment01 } from '../support/assignment-01.ts'
import { handIn } from '../support/hand-in.ts'

/** The right module, with one function and the composition's d to be chosen. */
const moduleWith = (project: string, d: string) => `
  const product = (x, w) => x.map((r) => w[0].map((_, j) => r.reduce((s, v, k) => s + v * w[k][j], 0)))
  const transpose = (m) => m[0].map((_, j) => m.map((r) => r[j]))
  export const project = (x, w) => ${project}
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
  export const weightedSum = (a, v) => product(a, v)
  export const attention = (x, { wq, wk, wv }, { causal }) => {
    const [q, k, v] = [project(x, wq), project(x, wk), project(x, wv)]
    const s = scores(q, k)
    const scaled = scale(s, ${d})
    const masked = causal ? causalMask(scaled) : scaled
    const weights = softmax(masked)
    return { q, k, v, scores: s, scaled, masked, weights, output: weightedSum(weights, v) }
  }`

function grade(project: string, d: string): Promise<Report> {
  return handIn(
    { 'attention.ts': moduleWith(project, d) },
    async (sandbox) => (await gradeSubmission(assignment01, sandbox)).report,
    assignment01.limits,
  )
}

const stageOf = (report: Report, id: string) => report.stages.find(({ stage }) => stage === id)
const fieldsOf = (report: Report) =>
  Object.fromEntries(stageOf(report, 'attention')?.fields?.map((one) => [one.field, one.verdict]) ?? [])

describe('a composition whose widths are the student’s own', () => {
  it('is judged with the width of their own q, where project hands back its transpose', async () => {
    const report = await grade('transpose(product(x, w))', 'q[0].length')
    expect(stageOf(report, 'project')?.diagnosis).toMatchObject({
      misconceptions: ['project-transposed-result'],
    })
    // q is d × n now, so its width is n: that is what √d has to be computed of.
    expect(fieldsOf(report)).toMatchObject({
      q: 'inherits',
      scores: 'follows',
      scaled: 'follows',
      masked: 'follows',
    })
    expect(Object.values(fieldsOf(report))).not.toContain('wrong')
  })

  it('is wrong where it takes d from q’s rows, and follows from there', async () => {
    const report = await grade('product(x, w)', 'q.length')
    expect(fieldsOf(report)).toEqual({
      q: 'right',
      k: 'right',
      v: 'right',
      scores: 'right',
      scaled: 'wrong',
      masked: 'follows',
      weights: 'follows',
      output: 'follows',
    })
    expect(stageOf(report, 'attention')?.diagnosis).toMatchObject({
      kind: 'misconception',
      misconceptions: ['attention-scale-by-sqrt-n'],
    })
  })

  it('is wrong where d is right for the reference’s q but not for their own', async () => {
    const report = await grade('transpose(product(x, w))', 'q.length')
    // Their q is transposed, so its rows are what the reference calls d; scores(q, k) sum over its columns.
    expect(fieldsOf(report)).toMatchObject({
      q: 'inherits',
      scores: 'follows',
      scaled: 'wrong',
      masked: 'follows',
    })
  })
})
