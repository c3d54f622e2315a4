import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { buildClassReport } from '../../../harness/batch/class/build-class-report.ts'
import { gradesCsv } from '../../../harness/batch/class/grades-csv.ts'
import type { ClassRun } from '../../../harness/domain/class-run.ts'
import type { ReadStudent } from '../../../harness/load/read-class.ts'
import { each, graded, notGraded, run } from './class-of.ts'
import { failing, madeReport, number } from './made-report.ts'

async function rowsOf(students: readonly ReadStudent[], ran: ClassRun = run) {
  const report = await buildClassReport(ran, each(students))
  const contacts = new Map(students.map(({ record: { student } }) => [student.id, student]))
  const text = gradesCsv(report, contacts)
  const rows: readonly Readonly<Record<string, string>>[] = parse(text, { bom: true, columns: true })
  return { text, rows, report }
}

const wrong = madeReport({
  scale: failing(
    { kind: 'rejected', divergence: number(2), got: null },
    {
      earned: 7.5,
      diagnosis: {
        kind: 'misconception',
        misconceptions: ['no-scale'],
        vectors: ['a/vector'],
        tested: 1,
        excluded: [],
      },
    },
  ),
})

it('has for each student their marks, stage by stage, and why', async () => {
  const { text, rows } = await rowsOf([
    graded('b', wrong, {
      who: { name: 'Bo', email: 'bo@x.org', section: 'A' },
      late: true,
      remarks: ['One.', 'Two.'],
    }),
    notGraded('c', { kind: 'no-module', found: ['x.py'] }),
    graded('a', madeReport()),
  ])
  expect(text).toMatch(/^\ufeffid,name,email,section,late,outcome,earned,possible,passed,first wrong stage,/)
  expect(rows.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(rows[1]).toEqual({
    id: 'b',
    name: 'Bo',
    email: 'bo@x.org',
    section: 'A',
    late: 'yes',
    outcome: 'graded',
    earned: '92.5',
    possible: '100',
    passed: 'yes',
    'first wrong stage': 'scale',
    'project (of 10)': '10',
    'scores (of 15)': '15',
    'scale (of 15)': '7.5',
    'causalMask (of 15)': '15',
    'softmax (of 20)': '20',
    'weightedSum (of 10)': '10',
    'attention (of 15)': '15',
    causes: 'scale: no-scale',
    remarks: 'One. Two.',
  })
  expect(rows[2]).toMatchObject({ outcome: 'no-module', earned: '', passed: '', 'scale (of 15)': '' })
})

it('holds no formula, whatever students call themselves', async () => {
  const who = {
    name: '=HYPERLINK("http://x","y")',
    email: '+1@x.org',
    section: '＝1+1;@SUM(A1)',
    members: [{ name: '-2+3', email: null, alsoKnownAs: {} }],
  }
  const { rows } = await rowsOf([graded('a', madeReport(), { who, remarks: ['\t=1'] })])
  expect(rows[0]).toMatchObject({
    name: '\'=HYPERLINK("http://x","y")',
    email: "'+1@x.org",
    section: "'＝1+1;'@SUM(A1)",
    members: "'-2+3",
    remarks: '\\t=1',
  })
})

it('has a group in one line, with its members', async () => {
  const members = [
    { name: 'Ada', email: 'ada@x.org', alsoKnownAs: {} },
    { name: null, email: 'ben@x.org', alsoKnownAs: {} },
    { name: null, email: null, alsoKnownAs: { github: 'cai' } },
  ]
  const { rows } = await rowsOf([graded('group-1', madeReport(), { who: { name: 'Group 1', members } })])
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ name: 'Group 1', members: 'Ada; ben@x.org; cai' })
})

it('gives zero to nobody unless asked, and then to those alone from whom nothing came', async () => {
  const students = [
    graded('a', madeReport()),
    notGraded('b', { kind: 'nothing' }),
    notGraded('c', { kind: 'fault', code: 'unforeseen', message: 'It broke.', hint: 'Again.' }),
    notGraded('d', { kind: 'no-module', found: [] }),
    notGraded('e', { kind: 'refused', refusal: { kind: 'encrypted', path: 'a.zip' } }),
  ]
  const [none, zero] = [await rowsOf(students), await rowsOf(students, { ...run, missing: 'zero' })]
  expect(none.rows.map(({ earned }) => earned)).toEqual(['100', '', '', '', ''])
  expect(zero.rows.map(({ earned, passed }) => [earned, passed])).toEqual([
    ['100', 'yes'],
    ['0', 'no'],
    ['', ''],
    ['', ''],
    ['', ''],
  ])
  // The means are of those who were graded, asked or not.
  expect(zero.report.marks).toEqual(none.report.marks)
  expect(zero.report.counts).toEqual(none.report.counts)
  expect(zero.report.marks?.mean).toBe(100)
})
