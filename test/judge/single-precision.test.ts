import { describe, expect, it } from 'vitest'
import type { Report } from '../../harness/domain/report.ts'
import { gradeSubmission } from '../../harness/grade.ts'
import { assignment01 } from '../support/assignment-01.ts'
import { handIn } from '../support/hand-in.ts'

type Rows = Readonly<Partial<Record<'project' | 'scores' | 'softmax' | 'all', string>>>

function kept(rows: string, result: string): string {
  return rows === '' ? result : `${result}.map((r: any) => ${rows})`
}

/** Right throughout, but for how some stages keep their rows; the others take whatever rows they are given. */
function moduleOf({ project = '', scores = '', softmax = '' }: Rows, attention = ''): string {
  return `
type Rows = any
const dot = (a: any, b: any) => { let sum = 0; for (let t = 0; t < a.length; t += 1) sum += a[t] * b[t]; return sum }
const turned = (m: Rows) => Array.from(m[0], (_, j) => m.map((r: any) => r[j]))
export const project = (x: Rows, w: Rows) => ${kept(project, '(x.map((r: any) => turned(w).map((c: any) => dot(r, c))))')}
export const scores = (q: Rows, k: Rows) => ${kept(scores, '(q.map((r: any) => k.map((o: any) => dot(r, o))))')}
export const scale = (s: Rows, d: number) => s.map((r: any) => r.map((e: number) => e / Math.sqrt(d)))
export const causalMask = (s: Rows) => s.map((r: any, i: number) => r.map((e: number, j: number) => (j > i ? -Infinity : e)))
const weigh = (r: any) => {
  const top = Math.max(...r)
  if (top === -Infinity) return r.map(() => 0)
  const powers = r.map((e: number) => Math.exp(e - top))
  const total = powers.reduce((a: number, b: number) => a + b, 0)
  return powers.map((p: number) => p / total)
}
export const softmax = (s: Rows) => ${kept(softmax, 's.map(weigh)')}
export const weightedSum = (a: Rows, v: Rows) => a.map((r: any) => turned(v).map((c: any) => dot(r, c)))
export const attention = (x: Rows, { wq, wk, wv }: any, { causal }: any) => {
  const q = project(x, wq), k = project(x, wk), v = project(x, wv)
  const raw = scores(q, k)
  const scaled = scale(raw, q[0].length)
  const masked = causal ? causalMask(scaled) : scaled
  const weights = softmax(masked)
  const trace = { q, k, v, scores: raw, scaled, masked, weights, output: weightedSum(weights, v) }
  ${attention}
  return trace
}
`
}

function grade(source: string): Promise<Report> {
  return handIn(
    { 'attention.ts': source },
    async (sandbox) => (await gradeSubmission(assignment01, sandbox)).report,
    assignment01.limits,
  )
}

function fieldsOf(report: Report, wanted: string): readonly string[] {
  const fields = report.stages.find(({ stage }) => stage === 'attention')?.fields ?? []
  return fields.flatMap(({ field, verdict }) => (verdict === wanted ? [field] : []))
}

const SINGLE = 'Float32Array.from(r)'

describe('rows in single precision that go from stage to stage', () => {
  it.each([
    ['project', { project: SINGLE }],
    ['scores', { scores: SINGLE }],
    ['softmax', { softmax: SINGLE }],
    ['project and scores', { project: SINGLE, scores: SINGLE }],
    ['scores and softmax', { scores: SINGLE, softmax: SINGLE }],
  ])('cost the composition nothing, where they are made in %s', async (_, rows) => {
    const report = await grade(moduleOf(rows))
    const charged = report.stages.filter(({ verdict }) => verdict === 'imprecise')
    expect(charged.map(({ stage }) => stage)).toEqual(Object.keys(rows))
    expect(fieldsOf(report, 'wrong')).toEqual([])
    expect(report.stages.at(-1)).toMatchObject({ earned: 15, diagnosis: null })
  })

  it('cost it nothing where later stages are wrong too, or change what they are given', async () => {
    const source = moduleOf({ scores: SINGLE })
      .replace('(e: number) => e / Math.sqrt(d)', '(e: number) => e / d')
      .replace(
        'return powers.map((p: number) => p / total)',
        'r.forEach((_: any, j: number) => (r[j] = powers[j] / total)); return r',
      )
    const report = await grade(source)
    expect(report.stages.map(({ stage, verdict }) => `${stage} ${verdict}`)).toEqual([
      'project correct',
      'scores imprecise',
      'scale wrong',
      'causalMask correct',
      'softmax wrong',
      'weightedSum correct',
      'attention follows',
    ])
    expect(fieldsOf(report, 'wrong')).toEqual([])
    expect(report.stages.at(-1)).toMatchObject({ earned: 15, diagnosis: null })
  })

  it('cost the composition its marks where no stage was charged for them', async () => {
    const report = await grade(moduleOf({}, 'trace.weights = weights.map((r: any) => Float32Array.from(r))'))
    expect(report.stages.slice(0, -1).map(({ verdict }) => verdict)).toEqual(Array(6).fill('correct'))
    expect(fieldsOf(report, 'wrong')).toEqual(['weights'])
    expect(report.stages.at(-1)).toMatchObject({ verdict: 'imprecise' })
  })

  it('excuse neither a field before them nor a larger error', async () => {
    const before = 'trace.scaled = scaled.map((r: any) => Float32Array.from(r))'
    expect(fieldsOf(await grade(moduleOf({ softmax: SINGLE }, before)), 'wrong')).toEqual(['scaled'])
    const larger =
      'trace.weights = weights.map((r: any) => r.map((e: number) => e + 1e-4))\n' +
      '  trace.output = weightedSum(trace.weights, v)'
    expect(fieldsOf(await grade(moduleOf({ scores: SINGLE }, larger)), 'wrong')).toEqual(['weights'])
  })
})
