import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { fillGradebook } from '../../../harness/exchange/canvas/fill-gradebook.ts'
import type { CanvasOptions } from '../../../harness/exchange/canvas/fill-gradebook.ts'
import { importToCanvas } from './canvas-import.ts'
import { classOf } from './class-of.ts'
import type { Given } from './class-of.ts'

const PLAIN: CanvasOptions = { column: null, scale: false, round: 'hundredth', onlyRaise: false }

const HEADING =
  'Student,ID,SIS User ID,SIS Login ID,Section,Notes,Quiz (11),Attention (12),Essay (13),Current Score,Final Score,Override Score,Override Status'
const POINTS = '    Points Possible,,,,,,10,100,20,(read only),(read only),,'
const ADA = '"Lovelace, Ada",101,S1,ada@example.edu,"A, morning",said ""hi"",9,,18,90,45,,'.replace(
  'said ""hi""',
  '"said ""hi"""',
)
const ALAN = '"Turing, Alan",102,S2,alan@example.edu,B,,8,40.00,-,80,40,77,'
const EVIL = '"=HYPERLINK(""http://x"")",103,S3,evil@example.edu,B,,8,EX,-,80,40,,'
const MARY = 'Mary Somerville,104,S4,mary@example.edu,B,,8,99.5,-,80,40,,'
const BOOK = [HEADING, POINTS, ADA, ALAN, EVIL, MARY, ''].join('\n')

const ada: Given = { id: 'ada', name: 'lovelaceada', platformId: '101', earned: 85.5 }
const alan: Given = { id: 'alan', name: 'Alan', platformId: '102', earned: 70 }
const evil: Given = { id: 'evil', name: 'Evil', platformId: '103', earned: 70 }
const mary: Given = { id: 'mary', name: 'Mary', platformId: '104', earned: 60 }

function fill(students: readonly Given[], options: Partial<CanvasOptions> = {}, book = BOOK) {
  return fillGradebook(book, 'book.csv', classOf(students, 'canvas'), { ...PLAIN, ...options })
}

it('keeps the student columns cell for cell, adds one assignment, and has only students who were graded', () => {
  const { text } = fill([ada, alan])
  expect(text).toBe(
    [
      'Student,ID,SIS User ID,SIS Login ID,Section,Attention (12)',
      '"Lovelace, Ada",101,S1,ada@example.edu,"A, morning",85.5',
      '"Turing, Alan",102,S2,alan@example.edu,B,70',
      '',
    ].join('\n'),
  )
  const [before, after] = [parse(BOOK), parse(text)]
  const kept = [0, 2, 3].map((row) => before[row]?.slice(0, 5))
  expect(after.map((row) => row.slice(0, 5))).toEqual(kept)
})

it('makes Canvas change the marks of the graded students in that assignment, and nothing else', () => {
  expect(importToCanvas(fill([ada, alan]).text, BOOK)).toEqual({
    assignments: ['Attention (12)'],
    setsPoints: false,
    changes: { '101': '85.5', '102': '70' },
  })
})

it('would see a blank that erases a mark, a total and points that are set: the model of Canvas can fail', () => {
  const erasing = `${HEADING}\n${POINTS}\n${ALAN.replace('40.00', '').replace(',8,', ',,')}\n`
  expect(importToCanvas(erasing, BOOK)).toEqual({
    assignments: ['Notes', 'Quiz (11)', 'Attention (12)', 'Essay (13)'],
    setsPoints: true,
    changes: { '102': '' },
  })
})

it('leaves who is excused out, and says so', () => {
  const filled = fill([ada, evil])
  expect(filled.text).not.toContain('HYPERLINK')
  expect(filled.notes).toEqual([{ kind: 'excused', who: '=HYPERLINK("http://x")' }])
})

it('leaves a name as the export has it, even one that a spreadsheet would compute', () => {
  const { text } = fill([evil], {}, BOOK.replace('EX', ''))
  expect(text).toContain('"=HYPERLINK(""http://x"")",103,S3,evil@example.edu,B,70\n')
})

it('says which marks go down, and keeps them with --only-raise', () => {
  expect(fill([mary]).notes).toEqual([{ kind: 'lowered', who: 'Mary Somerville', from: '99.5', to: '60' }])
  const kept = fill([mary], { onlyRaise: true })
  expect(kept.notes).toEqual([{ kind: 'kept', who: 'Mary Somerville', from: '99.5', to: '60' }])
  expect(importToCanvas(kept.text, BOOK).changes).toEqual({})
})

function writtenFor(earned: number): string | undefined {
  return fill([{ ...ada, earned }])
    .text.trim()
    .split(',')
    .at(-1)
}

it('gives at most two decimals, rounded half up', () => {
  expect([100 / 3, 1.005, 66.666, 85, 0].map(writtenFor)).toEqual(['33.33', '1.01', '66.67', '85', '0'])
})

it('rounds to whole marks when asked, half up', () => {
  expect(fill([{ ...ada, earned: 84.5 }], { round: 'integer' }).text).toContain('"A, morning",85\n')
})

it('refuses an assignment that counts to another number, with both, unless scaling is asked for', () => {
  const book = BOOK.replace(',10,100,20', ',10,50,20')
  expect(() => fill([ada], {}, book)).toThrow(
    '"Attention (12)" in book.csv counts to 50, and the assignment to 100.',
  )
  expect(importToCanvas(fill([ada], { scale: true }, book).text, book).changes).toEqual({ '101': '42.75' })
})

it('says that it cannot compare full marks where the gradebook has no row of points', () => {
  const filled = fill([ada], {}, [HEADING, ADA, ''].join('\n'))
  expect(filled.notes).toEqual([{ kind: 'points-unknown' }])
})

it('refuses columns that are read only, totals and overrides', () => {
  const readOnly = BOOK.replace(',10,100,20', ',10,(read only),20')
  expect(() => fill([ada], {}, readOnly)).toThrow('read only')
  for (const column of ['Override Score', 'Override Status', 'Final Score', 'Current Score']) {
    expect(() => fill([ada], { column })).toThrow(`"${column}" is no assignment`)
  }
})

it('finds the column by header, number or title, and names the candidates when it cannot', () => {
  for (const column of ['Quiz (11)', '11', 'quiz']) {
    expect(fill([ada], { column, scale: true }).text).toContain('Section,Quiz (11)\n')
  }
  const twice = BOOK.replace('Quiz (11)', 'Attention (11)')
  expect(hintOf(() => fill([ada], {}, twice))).toContain('"Attention (11)", "Attention (12)"')
  expect(hintOf(() => fill([ada], { column: 'Atention' }))).toContain(
    '"Quiz (11)", "Attention (12)", "Essay (13)"',
  )
})

it.each([
  'Attention stages (70101)',
  '01 Attention stages',
  'ATTENTION-STAGES',
  '1.2: “Attention”, stages (9)',
])('finds the column by the words of the id where none has the title: %s', (header) => {
  const quoted = `"${header}"`
  const filled = fill([ada], {}, BOOK.replace('Attention (12)', quoted))
  expect(filled.column).toBe(header)
  expect(filled.text).toContain(header)
})

it('takes the title before the id, and says which column it took', () => {
  expect(fill([ada], {}, BOOK.replace('Quiz', 'Attention stages')).column).toBe('Attention (12)')
})

it.each([
  'Attention stages (12),01 attention-stages (14)',
  'Stages of attention (12)',
  'Attention stages bonus (12)',
  '(12)',
  '2024 (12)',
])('takes none by the id where there is any doubt: %s', (headers) => {
  expect(() => fill([ada], {}, BOOK.replace('Attention (12)', headers))).toThrow(
    'No column of book.csv is called "Attention".',
  )
})

it('goes by nothing but what it was asked for', () => {
  const book = BOOK.replace('Attention (12)', 'Attention stages (12)')
  expect(() => fill([ada], { column: 'Attention' }, book)).toThrow('is called "Attention"')
})

it('lists who has a mark and is in no row', () => {
  const stranger: Given = { id: 'x', name: 'X Stranger', platformId: '999', earned: 1 }
  const filled = fill([ada, stranger])
  expect(filled.notes.map(({ kind }) => kind)).toEqual(['not-found'])
  expect(filled.written).toBe(1)
})

function hintOf(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error instanceof Error && 'hint' in error ? error.hint : error
  }
  return 'no fault'
}
