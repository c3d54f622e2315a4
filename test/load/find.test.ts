import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { fromWire, toWire } from '../../harness/domain/wire.ts'
import { closest } from '../../harness/load/closest.ts'
import { findAssignment, ownAssignments } from '../../harness/load/find-assignment.ts'
import { findSubmission } from '../../harness/load/find-submission.ts'
import { folder01 } from '../support/assignment-01.ts'

const place = mkdtempSync(join(tmpdir(), 'followthrough-find-'))
afterAll(() => rmSync(place, { recursive: true }))

describe('findAssignment', () => {
  it.each(['01', '1', 'attention-stages', '01-attention-stages'])(
    'knows the first assignment as %s',
    async (name) => {
      expect(await findAssignment(name, ownAssignments)).toBe(folder01)
    },
  )

  it('suggests the name that was meant', async () => {
    await expect(findAssignment('atention-stages', ownAssignments)).rejects.toMatchObject({
      code: 'assignment-unknown',
      hint: expect.stringContaining('Did you mean "attention-stages"?'),
    })
  })

  it('says that a folder of assignments cannot be read', async () => {
    await expect(findAssignment('01', join(place, 'nowhere'))).rejects.toMatchObject({
      code: 'assignment-unknown',
    })
  })
})

describe('findSubmission', () => {
  it('takes a file, or the folder that holds it', async () => {
    const entry = join(place, 'attention.ts')
    writeFileSync(entry, '')
    expect(await findSubmission(entry, 'attention.ts')).toBe(entry)
    expect(await findSubmission(place, 'attention.ts')).toBe(entry)
  })

  it('says which file it looked for', async () => {
    const empty = join(place, 'empty')
    mkdirSync(empty)
    await expect(findSubmission(empty, 'attention.ts')).rejects.toMatchObject({
      code: 'submission-missing',
      message: expect.stringContaining('holds no attention.ts'),
    })
    await expect(findSubmission(join(place, 'nowhere'), 'attention.ts')).rejects.toMatchObject({
      code: 'submission-missing',
    })
  })
})

describe('closest', () => {
  it('suggests what is near, and nothing else', () => {
    expect(closest('sofmax', ['scale', 'softmax'])).toBe('softmax')
    expect(closest('quiz', ['scale', 'softmax'])).toBeNull()
  })
})

describe('the spelling of numbers', () => {
  it('brings every number back as it was, bit for bit', () => {
    const numbers = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, -0, 0))
    fc.assert(
      fc.property(fc.array(fc.array(numbers)), (rows) => {
        const back = fromWire(JSON.parse(JSON.stringify(toWire({ rows, n: -0 }))))
        expect(back).toStrictEqual({ rows, n: -0 })
      }),
      { seed: 3 },
    )
  })
})
