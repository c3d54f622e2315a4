import { describe, expect, it } from 'vitest'
import { readRoster } from '../../../harness/batch/intake/roster/read-roster.ts'
import type { Roster } from '../../../harness/batch/intake/roster/roster.ts'
import { withFiles } from '../../support/hand-in.ts'

function roster(content: string | Uint8Array): Promise<Roster> {
  return withFiles({ 'roster.csv': content }, (folder) => readRoster(`${folder}/roster.csv`))
}

async function namesOf(content: string): Promise<readonly (readonly [string, string | null])[]> {
  const { rows } = await roster(content)
  return rows.map(({ id, name }) => [id, name])
}

describe('a class list', () => {
  it.each([
    [
      'Canvas’s gradebook',
      'Student,ID,SIS User ID,SIS Login ID,Section,HW (9)\n    Points Possible,,,,,100\n"Doe, Jane",7,s7,jdoe,A,\n',
    ],
    ['a small Canvas gradebook', 'Student,ID,Section,HW (9)\n,,,Muted\n"Doe, Jane",7,A,\n'],
    ['Moodle’s list', 'First name,Surname,ID number,Email address\nJane,Doe,7,jane@example.edu\n'],
    [
      'Moodle’s worksheet',
      'Identifier,Full name,Email address,Status\nParticipant 7,Jane Doe,jane@example.edu,-\n',
    ],
    ['Gradescope’s', 'First Name,Last Name,SID,Email\nJane,Doe,7,jane@example.edu\n'],
    [
      'Classroom 50’s',
      'username,first_name,last_name,email,section,github_id\n7,Jane,Doe,j@example.edu,A,55\n',
    ],
    ['GitHub Classroom’s', 'identifier,github_username,github_id,name\n7,jdoe,55,Jane Doe\n'],
    ['a plain one', 'id,name,email,section\n7,Jane Doe,jane@example.edu,A\n'],
    ['one with semicolons', 'id;name\n7;Jane Doe\n'],
    ['one with tabs and other capitals', 'ID\tNAME\n7\tJane Doe\n'],
    ['one with a mark at its start', '\ufeffid,name\r\n7,Jane Doe\r\n'],
    ['one with empty lines', 'id,name\n\n7,Jane Doe\n,\n\n'],
  ])('%s is understood', async (_title, text) => {
    expect(await namesOf(text)).toEqual([['7', 'Jane Doe']])
  })

  it('keeps what a spreadsheet would calculate, quotes, commas and lines as they are', async () => {
    expect(await namesOf('id,name\n=1+1,"A ""B"", C"\n007,"two\nlines"\n')).toEqual([
      ['=1+1', 'A "B", C'],
      ['007', 'two\nlines'],
    ])
  })

  it('from a Windows spreadsheet is read, with a remark', async () => {
    const { rows, remarks } = await roster(Buffer.from('id,name\n1,J\xfcrgen\n', 'latin1'))
    expect(rows[0]?.name).toBe('Jürgen')
    expect(remarks).toEqual([expect.stringContaining('Windows-1252')])
  })

  it('from a spreadsheet as "Unicode text" is read', async () => {
    const { rows } = await roster(Buffer.from('\ufeffid\tname\r\n1\tJürgen\r\n', 'utf16le'))
    expect(rows.map(({ id, name }) => [id, name])).toEqual([['1', 'Jürgen']])
  })

  it('that is a workbook or an archive is a fault that says so', async () => {
    await expect(roster(Buffer.from('PK\u0003\u0004\u0000\u0000x'))).rejects.toMatchObject({
      message: expect.stringContaining('is no text'),
      hint: expect.stringContaining('Save the table as CSV'),
    })
  })

  it('of Canvas is without its test student, and has names as they are', async () => {
    const lines = ['Student,ID,SIS User ID,Section', '"=""=1+1""",7,s7,A', '"Student, Test",9,,A', '']
    expect(await namesOf(lines.join('\n'))).toEqual([['7', '=1+1']])
  })

  it('of Moodle with blind marking has participants alone', async () => {
    const csv = 'Identifier,Status,Grade,Maximum grade\nParticipant 7,-,,100.00\n'
    expect(await namesOf(csv)).toEqual([['7', null]])
  })

  it.each([
    ['two of one id', 'id,name\n1,A\n2,"B\nB"\n1,C\n', 'Lines 2 and 5 of roster.csv have the same id "1"'],
    ['a line without an id', 'id,name\n1,A\n,B\n', 'Line 3 of roster.csv has no id'],
    ['no column that tells people apart', 'name,mark\nA,1\n', 'its columns are name, mark'],
    ['nothing in it', '', 'its columns are none'],
    ['a quotation mark that never ends', 'id,name\n1,"A\n', 'is no table'],
  ])('with %s is a fault that names the place', async (_title, text, message) => {
    await expect(roster(text)).rejects.toMatchObject({
      code: 'roster-invalid',
      message: expect.stringContaining(message),
    })
  })

  it('that is not there is a fault', async () => {
    await expect(readRoster('/nowhere/roster.csv')).rejects.toMatchObject({ code: 'roster-invalid' })
  })
})
