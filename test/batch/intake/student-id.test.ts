import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import schema from '../../../harness/load/schemas/class-record.schema.json' with { type: 'json' }
import { studentIds } from '../../../harness/batch/intake/student-id.ts'

const PATTERN = new RegExp(schema.$defs.student.properties.id.pattern)
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** Names as they are, odd ones, and such as a digest was made of already. */
const names = fc
  .uniqueArray(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.string({ unit: fc.constantFrom('a', 'A', '.', '-', ' ', 'é', '/') }),
      fc.constantFrom(
        'CON',
        'con',
        'nul.txt',
        'LPT1',
        'ada',
        'Ada',
        'ADA',
        'ada.',
        '..',
        '',
        '😀',
        '\ud800',
        '\ud801',
      ),
    ),
    { maxLength: 30 },
  )
  .map((some) => [...new Set([...some, ...studentIds(some).values()])])

describe('studentIds', () => {
  it('is the name of a folder everywhere, and another one for each other name', () => {
    fc.assert(
      fc.property(names, (given) => {
        const ids = [...studentIds(given).values()]
        expect(ids.filter((id) => !PATTERN.test(id) || RESERVED.test(id))).toEqual([])
        expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(given.length)
      }),
      { numRuns: 500 },
    )
  })

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(names, (given) => {
        expect(studentIds(given.toReversed())).toEqual(studentIds(given))
      }),
    )
  })

  it.each(['12345', 'ada', 'j.gross', 'Ada-B_2', 'a'.repeat(100)])('keeps %s', (name) => {
    expect(studentIds([name]).get(name)).toBe(name)
  })

  it.each([
    ['Ada Example', /^Ada-Example-[0-9a-f]{8}$/],
    ['ada@example.edu', /^ada-example\.edu-[0-9a-f]{8}$/],
    ['Zoë', /^Zoe-[0-9a-f]{8}$/],
    ['李明', /^student-[0-9a-f]{8}$/],
    ['CON', /^student-[0-9a-f]{8}$/],
    ['ada.', /^ada-[0-9a-f]{8}$/],
    ['../../etc', /^etc-[0-9a-f]{8}$/],
  ])('makes %s safe and keeps what can be read of it', (name, pattern) => {
    expect(studentIds([name]).get(name)).toMatch(pattern)
  })
})
