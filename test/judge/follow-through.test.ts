import { describe, expect, it } from 'vitest'
import { program } from '../../harness/domain/oracle.ts'
import { isMatrix, isRecord, type Value, type ValueRecord } from '../../harness/domain/value.ts'
import type { Verdict } from '../../harness/domain/verdict.ts'
import { oracle01, returned, vector01 } from '../support/assignment-01.ts'
import { judgeTrace, type Module } from './own-stages.ts'

const vector = vector01('attention/by-hand')
const right: ValueRecord = isRecord(vector.expected) ? vector.expected : {}

/** The verdict on a trace, with the student's own stages answering what is asked of them. */
function judge(trace: Value, own: Module = {}): Verdict {
  return judgeTrace(vector, returned(trace), { own }).verdict
}

function fieldsOf(verdict: Verdict): string {
  return verdict.kind === 'traced'
    ? verdict.fields.map(({ field, verdict: one }) => `${field} ${one}`).join(', ')
    : verdict.kind
}

function doubled(value: Value | undefined): Value {
  return isMatrix(value) ? value.map((row) => row.map((x) => 2 * x)) : null
}

describe('a trace', () => {
  it('that is certified is right in every field', () => {
    expect(fieldsOf(judge(right))).toBe(
      'q right, k right, v right, scores right, scaled right, masked right, weights right, output right',
    )
  })

  it('inherits what the student’s own stage makes, and follows from there', () => {
    const own = { scale: program((s: number[][]) => s) }
    const trace = oracle01.module(own)['attention']?.(...vector.inputs) ?? null
    expect(fieldsOf(judge(trace, own))).toBe(
      'q right, k right, v right, scores right, scaled inherits, masked follows, weights follows, output follows',
    )
  })

  it('is wrong in a field that neither follows nor inherits', () => {
    expect(fieldsOf(judge({ ...right, scaled: doubled(right['scaled']) }))).toContain(
      'scaled wrong, masked right',
    )
  })

  it('cannot be assessed after a field that is missing or not finite', () => {
    const { scores: _, ...missing } = right
    expect(fieldsOf(judge({ ...missing, scaled: doubled(right['scaled']) }))).toContain(
      'scaled not-assessable',
    )
    const nan = {
      ...right,
      masked: [
        [NaN, NaN],
        [NaN, NaN],
      ],
      weights: [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
    }
    expect(fieldsOf(judge(nan))).toContain('masked wrong, weights not-assessable')
  })

  it('inherits a field that a later stage of their own has changed in place', () => {
    const own = {
      causalMask: program((s: number[][]) => {
        s.forEach((row, i) => row.fill(-Infinity, i + 1))
        return s
      }),
    }
    const trace = oracle01.module(own)['attention']?.(...structuredClone(vector.inputs)) ?? null
    expect(fieldsOf(judge(trace, own))).toContain('scaled inherits, masked right')
  })

  it('inherits a field that their own stage made of an earlier one before changing that in place', () => {
    const own = {
      weightedSum: program((a: number[][], v: number[][]) =>
        a.map((weights) => {
          weights.forEach((weight, t) => (weights[t] = weight * (v[t]?.[0] ?? 0)))
          return [2 * weights.reduce((sum, product) => sum + product, 0)]
        }),
      ),
    }
    const trace = oracle01.module(own)['attention']?.(...structuredClone(vector.inputs)) ?? null
    expect(fieldsOf(judge(trace, own))).toContain('masked right, weights inherits, output inherits')
  })

  it('is rejected as a whole if it is no record', () => {
    expect(judge([[1]])).toMatchObject({ kind: 'rejected', divergence: { kind: 'type' } })
  })
})
