import { expect, it } from 'vitest'
import { fillGradebook } from '../../../harness/exchange/canvas/fill-gradebook.ts'
import type { ClassMarks } from '../../../harness/exchange/gradebook/class-marks.ts'
import { importToCanvas } from './canvas-import.ts'
import { classOf } from './class-of.ts'
import type { Given } from './class-of.ts'

const OPTIONS = { column: null, scale: false, round: 'hundredth', onlyRaise: false } as const

const ada: Given = { id: 'ada', platformId: '101', earned: 85.5 }

function fill(book: string, students: readonly Given[] = [ada], form: ClassMarks['form'] = 'canvas') {
  return fillGradebook(book, 'book.csv', classOf(students, form), OPTIONS)
}

const ORDERS = [
  { heading: 'Student,ID,Section', row: 'Ada,101,A' },
  { heading: 'Student,ID,SIS Login ID,Section', row: 'Ada,101,ada,A' },
  { heading: 'Student,ID,SIS User ID,SIS Login ID,Section', row: 'Ada,101,S1,ada,A' },
  { heading: 'Student,ID,SIS User ID,SIS Login ID,Integration ID,Section', row: 'Ada,101,S1,ada,I1,A' },
  { heading: 'Student,ID,SIS User ID,SIS Login ID,Root Account,Section', row: 'Ada,101,S1,ada,x.edu,A' },
  {
    heading: 'Student,ID,SIS User ID,SIS Login ID,Integration ID,Root Account,Section',
    row: 'Ada,101,S1,ada,I1,x.edu,A',
  },
  { heading: 'LastName,FirstName,ID,SIS User ID,SIS Login ID,Section', row: 'Lovelace,Ada,101,S1,ada,A' },
  { heading: 'LastName,FirstName,ID,Section', row: 'Lovelace,Ada,101,A' },
]

it.each(ORDERS)('reads and keeps $heading', ({ heading, row }) => {
  const book = `${heading},Own notes,Attention (12),Final Score\n${row},n,,80\n`
  const { text } = fill(book)
  expect(text).toBe(`${heading},Attention (12)\n${row},85.5\n`)
  expect(importToCanvas(text, book).changes).toEqual({ '101': '85.5' })
})

const REFUSED = [
  'Name,ID,Section,Attention (12)',
  'Student,Email,Section,Attention (12)',
  'Student,ID,Attention (12),Section',
  'Student,ID,Section,SIS Login ID,Attention (12)',
  'Student',
  '',
]

it.each(REFUSED)('refuses "%s", of which Canvas or nobody would know what to do', (heading) => {
  if (heading.includes('Section,SIS')) return expectOwnColumn(heading)
  expect(() => fill(`${heading}\nAda,101,A,\n`)).toThrow('is no gradebook of Canvas')
})

/** A column of that name after the section is one of the instructor's own. */
function expectOwnColumn(heading: string): void {
  expect(fill(`${heading}\nAda,101,A,x,\n`).text).toBe('Student,ID,Section,Attention (12)\nAda,101,A,85.5\n')
}

it('keeps semicolons, decimal commas, a byte order mark and line ends', () => {
  const lines = [
    '\ufeffStudent;ID;SIS Login ID;Section;Quiz (11);Attention (12)',
    '    Points Possible;;;;10,00;100,00',
    '"Lovelace; Ada";101;ada;A;7,50;50,25',
  ]
  const book = lines.map((line) => `${line}\r\n`).join('')
  const { text } = fill(book)
  expect(text).toBe(
    '\ufeffStudent;ID;SIS Login ID;Section;Attention (12)\r\n"Lovelace; Ada";101;ada;A;85,5\r\n',
  )
  expect(importToCanvas(text, book).changes).toEqual({ '101': '85.5' })
})

it('reads a file in which every cell is in quotes, whichever sign parts them', () => {
  const book = '"Student";"ID";"Section";"Attention (12)"\n"Ada";"101";"A";"1"\n'
  expect(fill(book).text).toBe('"Student";"ID";"Section";"Attention (12)"\n"Ada";"101";"A";"85,5"\n')
})

it('puts a decimal comma into quotes where commas part the cells', () => {
  const book = 'Student,ID,Section,Quiz (11),Attention (12)\nAda,101,A,"7,5",\n'
  const { text } = fill(book)
  expect(text).toBe('Student,ID,Section,Attention (12)\nAda,101,A,"85,5"\n')
  expect(importToCanvas(text, book).changes).toEqual({ '101': '85.5' })
})

it('leaves out rows of points, of muted assignments and of nothing', () => {
  const book = [
    'Student,ID,Section,Quiz (11),Attention (12)',
    ',,,Muted,Manual Posting (hidden)',
    '    Points Possible,,,10,100',
    ',,,,',
    'Ada,101,A,,',
    '"Student, Test",900,A,,',
  ].join('\n')
  expect(fill(book).text).toBe('Student,ID,Section,Attention (12)\nAda,101,A,85.5\n')
})

const BOOK = [
  'Student,ID,SIS User ID,SIS Login ID,Section,Attention (12)',
  '"Lovelace, Ada",101,S1,ada@example.edu,A,',
  '"Turing, Alan",102,S2,alan,A,',
  '"Smith, Jo",103,S3,jo1,A,',
  '"Smith, Jo",104,S4,jo2,A,',
  '',
].join('\n')

const FOUND: readonly (readonly [string, Partial<Given>, string])[] = [
  ['by Canvas id', { platformId: '102' }, '102'],
  ['by SIS user id', { alsoKnownAs: { sis_user_id: 'S2' } }, '102'],
  ['by login', { alsoKnownAs: { 'SIS Login ID': 'alan' } }, '102'],
  ['by another name of theirs', { alsoKnownAs: { sid: 'S2' } }, '102'],
  ['by e-mail address', { email: 'ADA@example.edu' }, '101'],
  ['by an address that their folder is called', { id: 'ada-1f3c', name: 'ada@example.edu' }, '101'],
  ['by the name of their folder', { id: 'alan' }, '102'],
  ['by name', { name: 'Ada Lovelace' }, '101'],
  ['by sortable name', { name: 'Lovelace, Ada' }, '101'],
]

it.each(FOUND)('finds a student %s', (_, known, id) => {
  const { text } = fill(BOOK, [{ id: 'someone', earned: 10, ...known }])
  expect(importToCanvas(text, BOOK).changes).toEqual({ [id]: '10' })
})

it('gives a mark to nobody where two have the name, or two students are the same row', () => {
  const jo: Given = { id: 'x', name: 'Jo Smith', earned: 10 }
  expect(fill(BOOK, [jo])).toMatchObject({
    written: 0,
    notes: [{ kind: 'ambiguous' }, { kind: 'points-unknown' }],
  })
  const two = [ada, { ...ada, id: 'ada-2', earned: 3 }]
  expect(fill(BOOK, two).notes.map(({ kind }) => kind)).toEqual(['ambiguous', 'ambiguous', 'points-unknown'])
})

it.each(['moodle', 'gradescope', 'folders', 'clones'] as const)(
  'takes no number of %s for one of Canvas, unless the name says the same',
  (form) => {
    expect(fill(BOOK, [ada], form).notes[0]?.kind).toBe('not-found')
    expect(fill(BOOK, [{ ...ada, name: 'Eve' }], form).written).toBe(0)
    expect(fill(BOOK, [{ ...ada, platformId: '103', name: 'Jo Smith' }], form).text).toContain(
      '103,S3,jo1,A,85.5',
    )
  },
)

it('takes a number that results are filed under for a SIS id only where the name says the same', () => {
  const book = BOOK.replaceAll(/,S(?=\d)/g, ',900')
  const filed = (name: string) => fill(book, [{ id: '9002', name, earned: 1 }]).written
  expect(['Eve', 'Alan Turing', '9002'].map(filed)).toEqual([0, 1, 1])
})

it('takes no name of GitHub for a login', () => {
  expect(fill(BOOK, [{ id: 'x', earned: 1, alsoKnownAs: { github: 'alan' } }]).written).toBe(0)
})

it('gives the mark of a group to each of its members', () => {
  const member = { email: null, alsoKnownAs: {} }
  const group: Given = {
    id: 'team-1',
    name: 'Team 1',
    platformId: '104',
    earned: 70,
    members: [
      { ...member, name: 'Ada Lovelace' },
      { ...member, name: null, alsoKnownAs: { sis_user_id: 'S2' } },
      { ...member, name: 'Nobody Known' },
    ],
  }
  const { text, notes } = fill(BOOK, [group])
  expect(importToCanvas(text, BOOK).changes).toEqual({ '101': '70', '102': '70' })
  expect(notes[0]).toMatchObject({ kind: 'not-found', who: 'Nobody Known' })
})
