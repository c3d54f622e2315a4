import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Fault } from '../../harness/domain/fault.ts'
import { findAssignment, listAssignments } from '../../harness/load/find-assignment.ts'
import { findSubmission } from '../../harness/load/find-submission.ts'
import { loadAssignment } from '../../harness/load/load-assignment.ts'
import { folder01 } from '../support/assignment-01.ts'

const place = mkdtempSync(join(tmpdir(), 'followthrough-named-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

async function faultOf(load: () => Promise<unknown>): Promise<Fault> {
  const outcome: unknown = await load().catch((error: unknown) => error)
  if (outcome instanceof Fault) return outcome
  throw new Error(`no fault, but ${String(outcome)}`)
}

/** The fault of a fresh copy of the first assignment in which one text was replaced by another. */
async function broken(file: string, from: string, to: string): Promise<Fault & { readonly path: string }> {
  const folder = mkdtempSync(join(place, 'copy-'))
  cpSync(folder01, folder, { recursive: true })
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} has no ${from} to break`)
  writeFileSync(path, text.replace(from, to))
  return Object.assign(await faultOf(() => loadAssignment(folder)), { path })
}

const MANIFEST = 'assignment.json'
const SCALE = 'vectors/scale.json'

describe('a fault of an assignment says which file, where in it, what was found and what was expected', () => {
  it.each([
    [
      'a typo in a key that is required',
      MANIFEST,
      '"points": 10',
      '"pionts": 10',
      '/stages/0',
      'pionts',
      'did you mean "points"?',
    ],
    [
      'a typo in a key that is not',
      MANIFEST,
      '"fields":',
      '"feilds":',
      '/stages/6',
      '"feilds"',
      'did you mean "fields"?',
    ],
    ['a typo at the top', MANIFEST, '"passMark"', '"pasMark"', '/', 'pasMark', 'did you mean "passMark"?'],
    [
      'an unknown key',
      SCALE,
      '"intent":',
      '"colour": "red", "intent":',
      '/vectors/0',
      '"colour"',
      'one of the keys id, intent',
    ],
    [
      'a test vector with the name of a fresh one',
      SCALE,
      '"scale/odd-width"',
      '"scale/fresh-1"',
      '/vectors/0/id',
      '"scale/fresh-1"',
      'drawn from a seed',
    ],
    [
      'a text for a number',
      MANIFEST,
      '"points": 10',
      '"points": "ten"',
      '/stages/0/points',
      '"ten"',
      'must be number',
    ],
    [
      'a number for a text',
      MANIFEST,
      '"title": "The stages of attention"',
      '"title": 7',
      '/title',
      '7',
      'must be string',
    ],
    [
      'a list for an object',
      MANIFEST,
      '"limits": { "loadMs": 5000, "callMs": 2000, "totalMs": 30000, "memoryMb": 256 }',
      '"limits": []',
      '/limits',
      '[]',
      'must be object',
    ],
    [
      'null for a number',
      MANIFEST,
      '"passMark": 60',
      '"passMark": null',
      '/passMark',
      'null',
      'must be number',
    ],
    ['no points at all', MANIFEST, '"points": 10', '"points": 0', '/stages/0/points', '0', 'must be > 0'],
    [
      'a limit beyond the most',
      MANIFEST,
      '"memoryMb": 256',
      '"memoryMb": 99999',
      '/limits/memoryMb',
      '99999',
      'must be <= 2048',
    ],
    [
      'a choice that there is not',
      SCALE,
      '"shown"',
      '"seen"',
      '/vectors/0/visibility',
      '"seen"',
      '["shown","hidden"]',
    ],
    ['a pass mark too high', MANIFEST, '"passMark": 60', '"passMark": 101', '/passMark', '101', '100 points'],
    [
      'a partial credit above all',
      MANIFEST,
      '"imprecise": 0.5',
      '"imprecise": 5',
      '/partialCredit/imprecise',
      '5',
      'must be <= 1',
    ],
    [
      'an input row too short',
      SCALE,
      '[[2,-1],[-4,3]]',
      '[[2,-1],[-4]]',
      '/vectors/0/inputs/0/1',
      'a row of 1',
      'a row of 2',
    ],
    [
      'an expected row too long',
      'vectors/weightedSum.json',
      '"expected": [[4,-2],[5,-5]]',
      '"expected": [[4,-2],[5,-5,0]]',
      '/vectors/0/expected/1',
      'a row of 3',
      'a row of 2',
    ],
    [
      'a ragged field of a record',
      'vectors/attention.json',
      '"wv":[[4],[-2]]',
      '"wv":[[4],[-2,1]]',
      '/vectors/0/inputs/1/wv/1',
      'a row of 2',
      'a row of 1',
    ],
    [
      'the vectors of another stage',
      SCALE,
      '"stage": "scale"',
      '"stage": "softmax"',
      '/stage',
      '"softmax"',
      '"scale", as the file is named',
    ],
  ])('%s', async (_, file, from, to, pointer, found, expected) => {
    const fault = await broken(file, from, to)
    expect(fault.code).toBe('assignment-invalid')
    expect(fault.message).toContain(fault.path)
    expect(fault.message).toMatch(new RegExp(`[Aa]t ${pointer} `))
    expect(fault.message).toContain(found)
    expect(fault.message).toContain(expected)
    expect(fault.hint).toMatch(/^[A-Z].+\.$/)
  })

  it('says where the JSON ends to make sense', async () => {
    const fault = await broken(MANIFEST, '"id": "attention-stages",', '"id": "attention-stages"')
    expect(fault).toMatchObject({
      code: 'assignment-invalid',
      hint: expect.stringContaining('missing comma'),
    })
    expect(fault.message).toContain(`${fault.path} is not JSON`)
    expect(fault.message).toMatch(/line 3|position \d+/)
  })

  it.each([MANIFEST, 'feedback.json', SCALE])('names a file that is not there: %s', async (file) => {
    const folder = mkdtempSync(join(place, 'copy-'))
    cpSync(folder01, folder, { recursive: true })
    rmSync(join(folder, file))
    const fault = await faultOf(() => loadAssignment(folder))
    expect(fault).toMatchObject({ code: 'assignment-invalid', hint: expect.stringContaining('exists') })
    expect(fault.message).toContain(`${join(folder, file)} cannot be read (ENOENT)`)
  })

  it('stays on one line, however large what was found is', async () => {
    const many = JSON.stringify(Array.from({ length: 400 }, (_, i) => i))
    const fault = await broken(MANIFEST, '"passMark": 60', `"passMark": ${many}`)
    expect(fault.message).toContain('/passMark')
    expect(fault.message).not.toContain('\n')
    expect(fault.message.length - fault.path.length).toBeLessThan(200)
  })
})

describe('a course with several assignments', () => {
  const course = mkdtempSync(join(place, 'course-'))
  for (const folder of ['01-dot-products', '02-softmax', '10-masks', 'loose']) mkdirSync(join(course, folder))
  writeFileSync(join(course, 'notes.txt'), '')

  it('lists folders alone, in order', async () => {
    expect(await listAssignments(course)).toEqual(['01-dot-products', '02-softmax', '10-masks', 'loose'])
  })

  it.each([
    ['1', '01-dot-products'],
    ['10', '10-masks'],
    ['softmax', '02-softmax'],
    ['02-softmax', '02-softmax'],
    ['loose', 'loose'],
  ])('knows %s as %s', async (name, folder) => {
    expect(await findAssignment(name, course)).toBe(join(course, folder))
  })

  it('suggests the nearest name, and lists what there is', async () => {
    const fault = await faultOf(() => findAssignment('sofmax', course))
    expect(fault.message).toContain('"sofmax"')
    expect(fault.hint).toContain('Did you mean "softmax"?')
    expect(fault.hint).toContain('01-dot-products, 02-softmax, 10-masks, loose')
  })

  it('suggests nothing where nothing is near', async () => {
    const fault = await faultOf(() => findAssignment('convolution', course))
    expect(fault).toMatchObject({ code: 'assignment-unknown' })
    expect(fault.hint).toMatch(/^The assignments there are: 01-dot-products/)
    const empty = mkdtempSync(join(place, 'none-'))
    expect((await faultOf(() => findAssignment('01', empty))).hint).toContain('none')
  })
})

describe('a submission', () => {
  const folder = mkdtempSync(join(place, 'work-'))
  const other = join(folder, 'mine.ts')
  writeFileSync(other, '')

  it('may be a file of any name', async () => {
    expect(await findSubmission(other, 'attention.ts')).toBe(other)
  })

  it('is missed by the name that was looked for', async () => {
    const fault = await faultOf(() => findSubmission(folder, 'attention.ts'))
    expect(fault).toMatchObject({ code: 'submission-missing', hint: expect.stringContaining('attention.ts') })
    expect(fault.message).toContain(folder)
    const nowhere = await faultOf(() => findSubmission(join(folder, 'atention.ts'), 'attention.ts'))
    expect(nowhere).toMatchObject({
      code: 'submission-missing',
      hint: expect.stringContaining('"atention.ts"'),
    })
    expect(nowhere.message).toContain('ENOENT')
  })

  it.skipIf(process.getuid?.() === 0)('in a folder that may not be read is told so', async () => {
    const closed = mkdtempSync(join(place, 'closed-'))
    chmodSync(closed, 0)
    try {
      expect(await faultOf(() => findSubmission(closed, 'attention.ts'))).toMatchObject({
        code: 'submission-unreadable',
      })
    } finally {
      chmodSync(closed, 0o700)
    }
  })
})
