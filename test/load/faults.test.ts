import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../harness/domain/fault.ts'
import { loadAssignment } from '../../harness/load/load-assignment.ts'
import { loadOracle } from '../../harness/load/load-oracle.ts'
import { copyCourse } from '../support/copy-course.ts'
import { folder01 } from '../support/assignment-01.ts'

type Break = (read: (file: string) => string, write: (file: string, text: string) => void) => void

/** The fault of a copy of the first assignment that was broken. */
async function faultOf(breakIt: Break): Promise<Fault> {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-broken-'))
  cpSync(folder01, folder, { recursive: true })
  breakIt(
    (file) => readFileSync(join(folder, file), 'utf8'),
    (file, text) => writeFileSync(join(folder, file), text),
  )
  try {
    await loadAssignment(folder)
    throw new Error('it loaded')
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const replace =
  (file: string, from: string, to: string): Break =>
  (read, write) => {
    const text = read(file)
    if (!text.includes(from)) throw new Error(`${file} has no ${from} to break`)
    write(file, text.replace(from, to))
  }

const SCALE = 'vectors/scale.json'

describe('a broken assignment is a fault that names file, pointer, what was found and what was expected', () => {
  it.each([
    [
      'a typo in the manifest',
      replace('assignment.json', '"passMark"', '"pasMark"'),
      ['assignment.json', 'passMark'],
    ],
    [
      'a typo in a stage',
      replace('assignment.json', '"points": 10', '"pionts": 10'),
      ['/stages/0', 'points'],
    ],
    [
      'a key that is not known',
      replace('assignment.json', '"precision"', '"precison"'),
      ['"precison"', 'did you mean "precision"?'],
    ],
    [
      'a word for a number',
      replace('assignment.json', '"passMark": 60', '"passMark": "sixty"'),
      ['/passMark', '"sixty"', 'number'],
    ],
    [
      'a pass mark beyond the points',
      replace('assignment.json', '"passMark": 60', '"passMark": 600'),
      ['/passMark', '600', '100 points'],
    ],
    [
      'a choice that there is not',
      replace('assignment.json', '"float64"', '"float16"'),
      ['/precision', '"float16"', 'float64'],
    ],
    [
      'a missing comma',
      replace('assignment.json', '"module": "attention.ts",', '"module": "attention.ts"'),
      ['assignment.json', 'is not JSON'],
    ],
    [
      'a row that is too short',
      replace(SCALE, '[[2,-1],[-4,3]]', '[[2,-1],[-4]]'),
      [SCALE, '/vectors/0/inputs/0/1', 'a row of 1', 'a row of 2'],
    ],
    ['a test vector without an intent', replace(SCALE, '"intent"', '"intend"'), ['/vectors/0', 'intent']],
    [
      'a test vector of another stage',
      replace(SCALE, '"scale/odd-width"', '"softmax/odd-width"'),
      ['/vectors/0/id', 'begins with "scale/"'],
    ],
    [
      'a tolerance below zero',
      replace(SCALE, '"absolute":1e-9', '"absolute":-1'),
      ['/vectors/0/tolerance/absolute', '-1'],
    ],
    ['feedback without a hint', replace('feedback.json', '"try"', '"tip"'), ['feedback.json']],
  ])('%s', async (_, breakIt, words) => {
    const fault = await faultOf(breakIt)
    expect(fault.code).toBe('assignment-invalid')
    expect(fault.hint).not.toBe('')
    for (const word of words) expect(fault.message).toContain(word)
  })

  it('test vectors that are not there', async () => {
    const fault = await faultOf((_, write) =>
      write(
        'assignment.json',
        readFileSync(join(folder01, 'assignment.json'), 'utf8').replace('"id": "scale"', '"id": "scaling"'),
      ),
    )
    expect(fault.message).toContain('scaling.json')
    expect(fault.message).toContain('ENOENT')
  })
})

describe('loadOracle', () => {
  it('compiles an oracle that lies outside the package', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'followthrough-outside-'))
    try {
      const oracle = await loadOracle(join(copyCourse(outside), '01-attention-stages'))
      expect(oracle.misconceptions.length).toBeGreaterThan(60)
    } finally {
      rmSync(outside, { recursive: true })
    }
  })

  it('says what is missing', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'followthrough-empty-'))
    await expect(loadOracle(empty)).rejects.toMatchObject({ code: 'oracle-invalid' })
    writeFileSync(join(empty, 'oracle.ts'), 'export const oracle = { stages: {} }')
    await expect(loadOracle(empty)).rejects.toMatchObject({
      code: 'oracle-invalid',
      message: expect.stringContaining('specimens'),
    })
    writeFileSync(join(empty, 'oracle.ts'), 'export const oracle = {')
    await expect(loadOracle(empty)).rejects.toMatchObject({
      message: expect.stringContaining('does not compile'),
    })
    rmSync(empty, { recursive: true })
  })
})
