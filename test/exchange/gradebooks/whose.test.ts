import { expect, it } from 'vitest'
import { fillGradebook } from '../../../harness/exchange/canvas/fill-gradebook.ts'
import { fillWorksheet } from '../../../harness/exchange/moodle/fill-worksheet.ts'
import { classOf } from './class-of.ts'

const PLAIN = { column: null, scale: false, round: 'hundredth', onlyRaise: false } as const
const HEADINGS = { identifier: null, grade: null, maximum: null, feedback: null }
const MOODLE = { ...PLAIN, headings: HEADINGS, decimalComma: false }

const ONE_SECTION = [
  'Student,ID,SIS User ID,SIS Login ID,Section,Attention (12)',
  '"Zhang, Wei",102,S2,wz2,B,',
  '',
].join('\n')

it('gives no one in Canvas the marks of a namesake, whom the gradebook of one section does not have', () => {
  const namesake = { id: '101', name: 'Wei Zhang', platformId: '101', earned: 70 }
  expect(fillGradebook(ONE_SECTION, 'b.csv', classOf([namesake], 'canvas'), PLAIN)).toMatchObject({
    written: 0,
    notes: [{ kind: 'not-found', who: 'Wei Zhang' }, { kind: 'points-unknown' }],
  })
  const bySis = { id: 'wei', name: 'Wei Zhang', alsoKnownAs: { sis_user_id: 'S1' }, earned: 70 }
  expect(fillGradebook(ONE_SECTION, 'b.csv', classOf([bySis]), PLAIN).written).toBe(0)
  const own = { ...namesake, id: '102', platformId: '102', earned: 60 }
  const both = fillGradebook(ONE_SECTION, 'b.csv', classOf([namesake, own], 'canvas'), PLAIN)
  expect(both.text).toContain('"Zhang, Wei",102,S2,wz2,B,60\n')
})

it('gives no one in Moodle the marks of a namesake, whom the worksheet of one group does not have', () => {
  const sheet = 'Identifier,Full name,Grade,Maximum grade\nParticipant 502,Wei Zhang,,100.00\n'
  const namesake = { id: '501', name: 'Wei Zhang', platformId: '501', earned: 70 }
  expect(fillWorksheet(sheet, 's.csv', classOf([namesake], 'moodle'), MOODLE)).toMatchObject({
    text: sheet,
    notes: [{ kind: 'not-found' }],
  })
})

it('gives no team in Moodle the grade of another of the same name', () => {
  const sheet = 'Identifier,Full name,Group,Grade,Maximum grade\nParticipant 5,Ada,Team_1,,100.00\n'
  const teams = [1, 2].map((n) => ({ id: `t${n}`, name: 'Team 1', platformId: `${n}`, earned: 50 * n }))
  const { text, notes } = fillWorksheet(sheet, 's.csv', classOf(teams, 'moodle'), MOODLE)
  expect(text).toBe(sheet)
  expect(notes.map(({ kind }) => kind)).toEqual(['ambiguous', 'ambiguous'])
})
