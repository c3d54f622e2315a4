import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../harness/domain/evidence.ts'
import { isMatrix, type Value } from '../../harness/domain/value.ts'
import { chargedBy } from '../../harness/judge/charged.ts'
import { judgeVector } from '../../harness/judge/judge-vector.ts'
import type { StageResult } from '../../harness/judge/stage-result.ts'
import { handIn } from '../support/hand-in.ts'
import { assignment01, folder01, returned, stage01, vector01 } from '../support/assignment-01.ts'
import { gradeSubmission } from '../../harness/grade.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const vector = vector01('scale/odd-width')

/** A scale that is right at first, and off by `by` when it is called again. */
function wobbling(by: number): StageResult {
  const again: Value = isMatrix(vector.expected) ? vector.expected.map((row) => row.map((x) => x + by)) : null
  const evidence: Evidence = returned(vector.expected, { again: { kind: 'readable', value: again } })
  return { stage: stage01('scale'), results: [{ vector, evidence, verdict: judgeVector(vector, evidence) }] }
}

describe('what a stage was charged for', () => {
  it('is no wobble that its own tolerance forgives', () => {
    const charged = chargedBy([wobbling(1e-15)])
    expect([...charged.unstable]).toEqual([])
    expect([...charged.changing]).toEqual([])
  })

  it('is a second call that gave something else', () => {
    const charged = chargedBy([wobbling(1)])
    expect([...charged.unstable]).toEqual(['scale'])
    expect([...charged.changing]).toEqual([])
  })
})

describe('an attention whose scaled is not what its scale gives', () => {
  const solution = readFileSync(join(folder01, 'solution/attention.ts'), 'utf8')
    .replace(/export function scale\b/, 'function rightScale')
    .replace(/export function attention\b/, 'function rightAttention')
    .replaceAll(/\bscale\(/g, 'rightScale(')

  const grade = (scale: string, scaled: string) =>
    handIn(
      {
        'attention.ts': `${solution}
let calls = 0
export const scale = (s: number[][], d: number) => rightScale(s as any, d).map((row) => [...row].map((x) => ${scale}))
export const attention = (...inputs: any[]) => ({ ...(rightAttention as any)(...inputs), scaled: ${scaled} })`,
      },
      async (sandbox) => (await gradeSubmission(assignment01, sandbox)).report,
      assignment01.limits,
    )

  it.each([
    ['although scale wobbles invisibly', 'x * (1 + calls++ * 1e-15)', '[[42]]'],
    [
      'although scale is random, for its shape is another',
      'x + Math.random()',
      '[[1], [2], [3], [4], [5], [6], [7]]',
    ],
  ])('is wrong there, %s', async (_, scale, scaled) => {
    const attention = (await grade(scale, scaled)).stages.find(({ stage }) => stage === 'attention')
    expect(attention?.fields?.find(({ field }) => field === 'scaled')?.verdict).toBe('wrong')
  })

  it('is imprecise, not wrong, where it is off by less than a hundred tolerances', async () => {
    const scaled =
      '(rightAttention as any)(...inputs).scaled.map((r: any) => Array.from(r).map((x: any) => x + 5e-8))'
    const attention = (await grade('x', scaled)).stages.find(({ stage }) => stage === 'attention')
    expect(attention).toMatchObject({ verdict: 'imprecise' })
  })
})

describe('a slip that no test vector of its own stage shows', () => {
  it('is not excused in the composition: it was not paid for', async () => {
    // Right for two rows or more, as every test vector of softmax with one key has; wrong for a single row with several keys.
    const solution = readFileSync(join(folder01, 'solution/attention.ts'), 'utf8').replace(
      /export function softmax\b/,
      'function rightSoftmax',
    )
    const source = `${solution}
export function softmax(s: number[][]): number[][] {
  const right = rightSoftmax(s as any) as any
  return s.length === 2 && s[0]!.length === 2 && s[0]![1] === -Infinity ? right.map((r: number[]) => r.map((x) => x * 2)) : right
}`
    const report = await handIn(
      { 'attention.ts': source },
      async (sandbox) => (await gradeSubmission(assignment01, sandbox)).report,
      assignment01.limits,
    )
    const [softmax, attention] = ['softmax', 'attention'].map((id) =>
      report.stages.find(({ stage }) => stage === id),
    )
    expect(softmax?.verdict).toBe('correct')
    expect(attention?.fields?.find(({ field }) => field === 'weights')?.verdict).toBe('wrong')
    expect(report.earned).toBeLessThan(100)
  })
})
