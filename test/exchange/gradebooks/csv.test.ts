import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import type { Member } from '../../../harness/domain/student.ts'
import { writeMarks } from '../../../harness/exchange/csv/write-marks.ts'
import type { CsvOptions } from '../../../harness/exchange/csv/write-marks.ts'
import { escapeFor } from '../../../harness/render/escape.ts'
import { classOf } from './class-of.ts'
import type { Given } from './class-of.ts'

const OPTIONS: CsvOptions = {
  round: 'hundredth',
  decimal: '.',
  disarm: (text) => escapeFor('csv', text),
}

const ada: Given = {
  id: 'ada',
  email: 'Ada@example.edu',
  alsoKnownAs: { id_number: '0071' },
  earned: 85.505,
}

function write(students: readonly Given[], options: Partial<CsvOptions> = {}, title = 'Attention') {
  const { text, notes } = writeMarks(classOf(students, 'folders', title), { ...OPTIONS, ...options })
  return { text, notes, cells: parse(text) }
}

it('has one column for the mark and one for the reasons, and identifies students as they are', () => {
  expect(write([ada]).cells).toEqual([
    ['Email address', 'ID number', 'Attention', 'Attention (feedback)'],
    [
      'Ada@example.edu',
      '0071',
      '85.51',
      '85.51 of 100 marks. scores(q, k): 60 of 60, right. scale<T>(s, d) & "more": 25.51 of 40, wrong.',
    ],
  ])
})

it('writes decimal commas and whole marks when asked', () => {
  const marks = [write([ada], { decimal: ',' }), write([ada], { round: 'integer' })]
  expect(marks.map(({ cells }) => cells[1]?.[2])).toEqual(['85,51', '86'])
})

it('leaves out who has neither an e-mail address nor a number: one unknown user ends the whole import', () => {
  const { cells, notes } = write([ada, { id: 'x', name: 'X', earned: 1 }])
  expect(cells).toHaveLength(2)
  expect(notes).toEqual([{ kind: 'no-identifier', who: 'X' }])
})

it.each(['=cmd|x!A1@example.edu', '+1@example.edu', '@x', '-x@example.edu', 'a\r=1@example.edu', 'a;=1@x'])(
  'neither writes nor alters an e-mail address that a spreadsheet would compute: %j',
  (email) => {
    const { cells, notes } = write([ada, { id: 'x', email, earned: 1 }])
    expect(cells).toHaveLength(2)
    expect(notes).toEqual([{ kind: 'unsafe-identifier', who: 'x' }])
  },
)

it('disarms a title that a spreadsheet would compute', () => {
  expect(write([ada], {}, '=1+1').cells[0]?.slice(2)).toEqual(["'=1+1", "'=1+1 (feedback)"])
})

it('gives a mark to nobody where two students have one address or number', () => {
  const others: readonly Given[] = [
    { id: 'b', email: 'ada@EXAMPLE.edu', earned: 1 },
    { id: 'c', email: 'c@example.edu', alsoKnownAs: { sid: '0071' }, earned: 2 },
    { id: 'd', email: 'd@example.edu', earned: 3 },
    { id: 'e', alsoKnownAs: { sid: '5' }, earned: 4 },
  ]
  const { cells, notes } = write([ada, ...others])
  expect(cells.slice(1).map(([email]) => email)).toEqual(['d@example.edu', ''])
  expect(notes.map(({ kind }) => kind)).toEqual(['ambiguous', 'ambiguous', 'ambiguous'])
})

function member(name: string): Member {
  return { name, email: `${name}@example.edu`, alsoKnownAs: {} }
}

it('gives the mark of a group to each of its members', () => {
  const group: Given = { id: 'g', earned: 70, members: [member('a'), member('b')] }
  expect(
    write([group])
      .cells.slice(1)
      .map((row) => row.slice(0, 3)),
  ).toEqual([
    ['a@example.edu', '', '70'],
    ['b@example.edu', '', '70'],
  ])
})
