import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { findVector } from '../../harness/commands/find-vector.ts'
import { tellVector } from '../../harness/commands/tell-vector.ts'
import type { Value } from '../../harness/domain/value.ts'
import { loadAssignment } from '../../harness/load/load-assignment.ts'
import { packageRoot } from '../../harness/load/package-root.ts'
import { returned, threw } from '../support/assignment-01.ts'

const assignment = await loadAssignment(join(packageRoot, 'test/values/course/01-figures'))

function told(id: string, got: Value): string {
  return tellVector({
    ...findVector(assignment, id),
    evidence: returned(got),
    isolation: 'process',
    assignment,
  })
}

describe('a test vector’s name', () => {
  it('may be any words of it that no other has', () => {
    expect(findVector(assignment, 'eight-keys').vector.id).toBe('dotProducts/eight-keys')
    expect(findVector(assignment, 'eight').vector.id).toBe('dotProducts/eight-keys')
    expect(findVector(assignment, 'third').stage.id).toBe('decodeStep')
  })

  it('is asked for again where several have them', () => {
    expect(() => findVector(assignment, 'by-hand')).toThrow('"by-hand" can be any of 4 test vectors')
  })

  it('is not half a word', () => {
    expect(() => findVector(assignment, 'eigh')).toThrow('no test vector "eigh"')
  })
})

describe('try', () => {
  it('says that a result is accepted, and how strongly the module was shut in', () => {
    const text = told('variance/by-hand', 2 / 3)
    expect(text).toContain('judged\n  accepted: this call gave what was expected')
    expect(text).toContain('isolation level\n  process: a process apart')
  })

  it('says what differs first where it is not', () => {
    expect(told('dotProducts/by-hand', [11, 2])).toContain(
      'not accepted: dotProducts(query, keys)[1] (entry 2): expected −1.5, got 2.',
    )
    expect(told('scoreCount/long', [1])).toContain('expected a number, got a list of 1 number')
  })

  it('writes as many digits as it takes to see a difference', () => {
    const text = told('variance/odd', 11.46875003)
    expect(text).toContain('gave\n  11.46875003')
    expect(text).toContain('expected\n  11.46875\n')
  })

  it('writes large counts in full', () => {
    expect(told('scoreCount/long', 10_240_000_000_001)).toMatch(
      /gave\n {2}10,240,000,000,001\n\nexpected\n {2}10,240,000,000,000\n/,
    )
  })

  it('says what came in place of a value', () => {
    const found = findVector(assignment, 'decodeStep/third')
    const text = tellVector({ ...found, evidence: threw, isolation: 'process', assignment })
    expect(text).toContain('threw Error: "no"')
    expect(text).toContain('not accepted: no value came back')
  })
})
