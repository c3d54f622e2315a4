import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { listVectors } from '../../harness/commands/list-vectors.ts'
import { findVector } from '../../harness/commands/find-vector.ts'
import { tellVector } from '../../harness/commands/tell-vector.ts'
import { writeInputs } from '../../harness/commands/write-inputs.ts'
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

describe('without a name', () => {
  it('there is a list of the test vectors, stage by stage', () => {
    const text = listVectors(assignment)
    expect(text).toMatch(/^ {2}dotProducts {2,}by-hand, eight-keys, three$/m)
    expect(text).toMatch(/^ {2}variance {2,}by-hand, odd, large$/m)
    expect(text).toContain('npm run try -- figures variance/by-hand')
  })
})

describe('the inputs', () => {
  it('stand under the names that the call has for them', () => {
    const inputs = [[[1, 2]], [[3, 4], [5, 6]], 2] // prettier-ignore
    expect(writeInputs({ inputs, procedure: null }, 'scores(q, k, d)')).toBe(
      ['q:', '  [ 1  2 ]', 'k:', '  [ 3  4 ]', '  [ 5  6 ]', 'd: 2'].join('\n'),
    )
  })

  it('have names of their own where a parameter takes them apart, and numbers in a list', () => {
    const heads = [{ wq: [[1, 0]] }, { wq: [[0, 1]] }]
    const inputs = [[[7]], { heads, causal: true }]
    expect(writeInputs({ inputs, procedure: null }, 'multiHead(x, { heads, causal })')).toBe(
      [
        'x:',
        '  [ 7 ]',
        'heads:',
        '  entry 1:',
        '    wq:',
        '      [ 1  0 ]',
        '  entry 2:',
        '    wq:',
        '      [ 0  1 ]',
        'causal: true',
      ].join('\n'),
    )
  })

  it('are numbered where several calls are made, and none is given them as they are', () => {
    const procedure = { id: 'p', calls: 'twice' }
    expect(writeInputs({ inputs: [[[1]], [[2]]], procedure }, 'decodeStep(cache, q)')).toBe(
      ['input 1:', '  [ 1 ]', 'input 2:', '  [ 2 ]'].join('\n'),
    )
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
    expect(text).toContain('decodeStep(cache, q, k, v) gave no value\n')
    expect(text).toContain('threw Error: "no"')
    expect(text).toContain('not accepted: no value came back')
  })
})
