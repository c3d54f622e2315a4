import { describe, expect, it } from 'vitest'
import type { IntakeOptions } from '../../../harness/batch/intake/read-intake.ts'
import type { Files } from '../../support/hand-in.ts'
import { takeIn, withIntake, zipOf } from './class-on-disk.ts'

const CANVAS: Files = {
  'doejane_1_2_attention.ts': 'a',
  'roeal_3_4_attention.ts': 'b',
  'loebo_5_6_notes.txt': 'c',
}
const FOLDERS: Files = { 'ada/attention.ts': 'a', 'ben/attention.ts': 'b' }
const MOODLE: Files = {
  'Jane Doe_1_assignsubmission_file/attention.ts': 'a',
  'Al Roe_2_assignsubmission_file/attention.ts': 'b',
}
const GRADESCOPE: Files = {
  'assignment_9_export/submission_metadata.yml': 'submission_1:\n  :submitters:\n  - :name: Ada\n',
  'assignment_9_export/submission_1/attention.ts': 'a',
}

const ZIPS = {
  canvas: await zipOf(CANVAS),
  folders: await zipOf(FOLDERS),
  own: await zipOf({ 'hw/attention.ts': '' }),
  other: await zipOf({ 'cost.ts': '' }),
}

function within(files: Files, folder: string): Files {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]))
}

describe('what lies around a class is not taken for the work of one student', () => {
  it.each([
    ['the archive of a Canvas class in an archive', { 'hw_submissions.zip': ZIPS.canvas }],
    ['an archive of folders in an archive', { 'class.zip': ZIPS.folders }],
    ['a folder above the folder of a Canvas class', within(within(CANVAS, 'hw_submissions'), 'downloads')],
    ['the folder of a Canvas class beside a roster', { ...within(CANVAS, 'hw'), 'roster.csv': 'id\n' }],
    ['the folder of a Moodle class beside a worksheet', { ...within(MOODLE, 'hw'), 'sheet.csv': 'id\n' }],
    ['a folder of folders beside a roster', { ...within(FOLDERS, 'submissions'), 'roster.csv': 'id\n' }],
    ['Gradescope’s folder beside its list of marks', { ...GRADESCOPE, 'grades.csv': 'SID\n' }],
    [
      'the folder of clones beside a roster',
      { ...within(FOLDERS, 'attention-stages-submissions'), 'roster.csv': '' },
    ],
  ])('%s', async (_title, files) => {
    for (const on of ['folder', 'zip'] as const) {
      await expect(takeIn(files, {}, on)).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringContaining('around a class'),
        hint: expect.stringContaining('Give that one itself'),
      })
    }
  })

  it.each([
    ['the only student', { 'ada/attention.ts': '', 'ada/matrix.ts': '' }],
    ['the only student of a course’s repository', repository('hw-submissions/hw-ada')],
    ['the only student, with an archive', { 'ada.zip': ZIPS.own }],
    ['one folder more around all', within(FOLDERS, 'class')],
  ])('but %s is', async (_title, files) => {
    const found = Object.values(await takeIn(files))
    expect(found.map(({ work }) => work.kind)).toEqual(found.map(() => 'module'))
  })
})

function repository(owner: string): Files {
  return within(
    {
      'assignments/01-attention-stages/starter/attention.ts': '',
      'work/attention-stages/attention.ts': '',
      'README.md': '',
    },
    owner,
  )
}

describe('the folder of one student is not taken for a class', () => {
  it.each([
    ['the module', { 'attention.ts': '', 'matrix.ts': '' }, 'attention.ts lies there itself'],
    ['a course’s repository', repository('ada'), 'work/attention-stages/attention.ts lies there itself'],
    ['other files alone', { 'notes.txt': '' }, 'the files are called notes.txt'],
  ])('with %s in it', async (_title, files, message) => {
    await expect(takeIn(files)).rejects.toMatchObject({
      message: expect.stringContaining(message),
      hint: expect.stringMatching(/"grade"/),
    })
  })
})

const OTHER: Files = {
  'ada/scaling.ts': '',
  'ada/README.md': '',
  'ben/scaling.ts': '',
  'cem/scaling.ts': '',
  'dee/notes.txt': '',
}

describe('the work for another assignment', () => {
  it.each([
    ['modules of another name', OTHER, 'of 4 students; what came is called scaling.ts (3).'],
    [
      'other files alone',
      { 'x_1_2_essay.pdf': '', 'y_3_4_essay.pdf': '', 'z_5_6_a.docx': '' },
      'of 3 students; what came is called essay.pdf (2), a.docx (1).',
    ],
    [
      'archives of them',
      { 'ada.zip': ZIPS.other, 'ben.zip': ZIPS.other },
      'of 2 students; what came is called cost.ts (2).',
    ],
  ])('is told by %s, and not graded', async (_title, files, message) => {
    await expect(takeIn(files)).rejects.toMatchObject({
      code: 'usage',
      message: `Nobody handed in attention.ts, ${message}`,
      hint: expect.stringContaining('--assignment'),
    })
  })

  it('is graded where the form is said, and the first remark tells', async () => {
    const { remarks, kinds } = await taken(OTHER, { form: 'folders' })
    expect(remarks[0]).toMatch(/^Nobody handed in attention\.ts, of 4 students/)
    expect(kinds).toEqual(['module', 'module', 'module', 'no-module'])
  })

  it.each([
    ['one has the name', { ...OTHER, 'eva/attention-2.ts': '' }],
    ['each has a name of their own', { 'ada/ada.ts': '', 'ben/ben.ts': '' }],
    ['the files are named after their students', { 'ada.ts': '', 'ben.ts': '' }],
    ['it is one student’s alone', { 'ada/solution.ts': '' }],
  ])('is not what it is where %s', async (_title, files) => {
    expect((await taken(files)).remarks.filter((remark) => remark.startsWith('Nobody'))).toEqual([])
  })
})

function taken(files: Files, options: Partial<IntakeOptions> = {}) {
  return withIntake(files, options, ({ summary, handedIn }) => ({
    remarks: summary.remarks,
    kinds: handedIn.map(({ work }) => work.kind),
  }))
}
