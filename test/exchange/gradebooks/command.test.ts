import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCli } from '../../support/run-cli.ts'
import { filesIn } from './files-in.ts'
import { graded, gradedClass, recordOf } from './graded-class.ts'

const GRADEBOOK = [
  '\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,"Attention, stage by stage (12)",Final Score',
  '    Points Possible,,,,,100,(read only)',
  '"Lovelace, Ada",101,S1,ada@example.edu,A,,80',
  '"Turing, Alan",102,S2,alan@example.edu,A,90,80',
  '"Hopper, Grace",103,S3,grace@example.edu,A,70,80',
  '',
].join('\r\n')

const WORKSHEET = [
  'Identifier,"Full name","Email address",Grade,"Maximum grade","Feedback comments"',
  'Participant 101,"Ada Lovelace",ada@example.edu,,100.00,',
  'Participant 102,Alan_Turing,alan@example.edu,,100.00,',
  '',
].join('\n')

const refusal = { kind: 'link', path: 'x' } as const
const RECORDS = [
  recordOf('ada', graded(85), { name: 'Ada \u001b[2J=1', platformId: '101', email: 'ada@example.edu' }),
  recordOf('alan', graded(60.5), { name: 'Alan', platformId: '102', email: 'alan@example.edu' }),
  recordOf('grace', { kind: 'refused', refusal }, { name: 'Grace', platformId: '103' }),
  recordOf('nobody', { kind: 'nothing' }, { name: 'Nobody' }),
  recordOf('stuck', { kind: 'fault', code: 'unforeseen', message: 'm', hint: 'h' }, { name: 'Stuck' }),
]

let given = ''
let dir = ''
let moodleDir = ''
let gradebook = ''
let worksheet = ''

beforeAll(async () => {
  given = mkdtempSync(join(tmpdir(), 'followthrough-given-'))
  gradebook = join(given, 'gradebook.csv')
  worksheet = join(given, 'worksheet.csv')
  writeFileSync(gradebook, GRADEBOOK)
  writeFileSync(worksheet, WORKSHEET)
  dir = await gradedClass(RECORDS)
  const intake = { form: 'moodle', digest: `sha256:${'0'.repeat(64)}`, said: 'Moodle', remarks: [] } as const
  moodleDir = await gradedClass(RECORDS, { intake, students: 7 })
})

afterAll(() => {
  for (const folder of [given, dir, moodleDir]) rmSync(folder, { recursive: true, force: true })
})

it('fills in a Canvas gradebook and says who got no mark, and why', async () => {
  const ran = await runCli(['export', dir, '--to', 'canvas', '--gradebook', gradebook])
  expect(ran).toMatchObject({ code: 0, stdout: '' })
  expect(ran.stderr).toBe(
    [
      `Wrote 2 marks in the column "Attention, stage by stage (12)" to ${join(dir, 'canvas.csv')}.`,
      'Left out, 1 student who handed in nothing: Nobody. "batch --missing zero" gives them 0.',
      'Left out, 1 student whose files cannot be read: Grace. --unreadable zero gives them 0.',
      'Left out, 1 student not graded because Followthrough failed: Stuck. Run "batch" again.',
      'Lower than what was there: Turing, Alan (90 to 60.5). --only-raise keeps the higher mark.',
      '',
    ].join('\n'),
  )
  expect(readFileSync(join(dir, 'canvas.csv'), 'utf8')).toBe(
    [
      '\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,"Attention, stage by stage (12)"',
      '"Lovelace, Ada",101,S1,ada@example.edu,A,85',
      '"Turing, Alan",102,S2,alan@example.edu,A,60.5',
      '',
    ].join('\r\n'),
  )
})

it('gives 0 to what cannot be read when asked, and keeps higher marks when asked', async () => {
  const out = join(dir, 'other', 'canvas.csv')
  const options = ['--unreadable', 'zero', '--only-raise', '--out', out]
  await runCli(['export', dir, '--to', 'canvas', '--gradebook', gradebook, ...options])
  const rows = readFileSync(out, 'utf8').trim().split('\r\n').slice(1)
  expect(rows.map((row) => row.split(',').at(-1))).toEqual(['85', '90', '70'])
})

it('never writes over the gradebook that it was given', async () => {
  const ran = await runCli(['export', dir, '--to', 'canvas', '--gradebook', gradebook, '--out', gradebook])
  expect(ran.code).toBe(2)
  expect(ran.stderr).toContain('would be written over')
  expect(readFileSync(gradebook, 'utf8')).toBe(GRADEBOOK)
})

it('says what to give where the gradebook is missing, is not there or is in no UTF-8', async () => {
  const latin = join(dir, 'latin.csv')
  writeFileSync(latin, Buffer.from('Student,ID,Section,A\nJos\xe9,1,A,\n', 'latin1'))
  const files = [[], ['--gradebook', join(dir, 'none.csv')], ['--gradebook', latin]]
  const ran = await Promise.all(files.map((words) => runCli(['export', dir, '--to', 'canvas', ...words])))
  expect(ran.map(({ code }) => code)).toEqual([2, 2, 2])
  expect(ran.map(({ stderr }) => /not given|cannot be read|not in UTF-8/.exec(stderr)?.[0])).toEqual([
    'not given',
    'cannot be read',
    'not in UTF-8',
  ])
})

it('refuses an option that the format has no use for', async () => {
  const ran = await runCli(['export', dir, '--to', 'csv', '--only-raise'])
  expect(ran.code).toBe(2)
  expect(ran.stderr).toContain('--only-raise')
})

it('fills in a Moodle worksheet, and files each report for its student alone', async () => {
  const ran = await runCli(['export', moodleDir, '--to', 'moodle', '--worksheet', worksheet])
  expect(ran.code).toBe(0)
  expect(ran.stderr).toContain('Not there: 2 students whom another shard or a later run grades.')
  const lines = readFileSync(join(moodleDir, 'moodle', 'worksheet.csv'), 'utf8').split('\n')
  expect(lines[1]).toMatch(
    /^Participant 101,"Ada Lovelace",ada@example\.edu,85,100\.00,"?<p>Followthrough: 85 of 100/,
  )
  expect(await filesIn(join(moodleDir, 'moodle', 'feedback.zip'))).toEqual([
    ['Ada Lovelace_101_assignfeedback_file/report.html', '<!doctype html><title>ada</title>'],
    ['Alan Turing_102_assignfeedback_file/report.html', '<!doctype html><title>alan</title>'],
  ])
  expect(readdirSync(join(moodleDir, 'moodle')).toSorted()).toEqual(['feedback.zip', 'worksheet.csv'])
})

it('packs the same bytes again, in any time zone', async () => {
  const zones = ['America/New_York', 'Asia/Tokyo']
  const packed: Buffer[] = []
  for (const TZ of zones) {
    const out = join(moodleDir, TZ.replace('/', '-'))
    await runCli(['export', moodleDir, '--to', 'moodle', '--worksheet', worksheet, '--out', out], undefined, {
      TZ,
    })
    packed.push(readFileSync(join(out, 'feedback.zip')))
  }
  expect(packed[0]).toEqual(packed[1])
})

it('writes marks for any gradebook, and leaves out who cannot be identified', async () => {
  const ran = await runCli(['export', dir, '--to', 'csv', '--unreadable', 'zero'])
  expect(ran.stderr).toContain('Without an e-mail address or an ID number, so left out: Grace.')
  const lines = readFileSync(join(dir, 'gradebook.csv'), 'utf8').split('\n')
  expect(lines.map((line) => line.split(' of 100')[0])).toEqual([
    'Email address,ID number,"Attention, stage by stage","Attention, stage by stage (feedback)"',
    'ada@example.edu,,85,"85',
    'alan@example.edu,,60.5,"60.5',
    '',
  ])
})
