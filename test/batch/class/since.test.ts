import { expect, it } from 'vitest'
import type { ReadStudent } from '../../../harness/load/read-class.ts'
import type { Basis } from '../../../harness/domain/class-record.ts'
import { compareClasses } from '../../../harness/batch/class/since.ts'
import { saySince } from '../../../harness/render/class/say-since.ts'
import { digestOf, graded, inFolder, layClass, notGraded, run } from './class-of.ts'
import { failing, madeReport, number } from './made-report.ts'

const full = madeReport()
const less = madeReport({
  scale: failing({ kind: 'rejected', divergence: number(2), got: null }),
})
const fault = { kind: 'fault', code: 'unforeseen', message: 'It broke.', hint: 'Again.' } as const

function withBasis({ record, report }: ReadStudent, basis: Partial<Basis>): ReadStudent {
  return { record: { ...record, basis: { ...record.basis, ...basis } }, report }
}

function compare(then: readonly ReadStudent[], now: readonly ReadStudent[]) {
  return inFolder((old) =>
    inFolder((young) => {
      layClass(old, then)
      layClass(young, now)
      return compareClasses(old, young)
    }),
  )
}

const then = [
  graded('as-before', full),
  graded('better', less, { who: { name: 'Bea' } }),
  graded('corrected', less),
  notGraded('faulty', fault),
  notGraded('late', { kind: 'nothing' }),
  graded('left', full),
  graded('moved', full),
  graded('new-seed', full),
  graded('restless', full),
  graded('takes-back', full),
  graded('unlucky', full),
  notGraded('wrong-file', { kind: 'no-module', found: [] }),
]
const now = [
  graded('as-before', full),
  graded('better', full, { who: { name: 'Bea' }, files: 'another' }),
  withBasis(graded('corrected', full), { assignment: digestOf('2'), harness: digestOf('2') }),
  graded('faulty', less),
  graded('late', full),
  graded('moved', full, { files: 'with a comment' }),
  withBasis(graded('new-seed', full), { seed: digestOf('s'), options: digestOf('o') }),
  graded('restless', less),
  notGraded('takes-back', { kind: 'nothing' }),
  notGraded('unlucky', fault),
  notGraded('wrong-file', { kind: 'refused', refusal: { kind: 'link', path: 'a' } }),
]

it('tells of each student whose result changed what it was, what it is, and why', async () => {
  const { changes } = await compare(then, now)
  const [most, some] = [
    { kind: 'graded', earned: 100, possible: 100, passed: true },
    { kind: 'graded', earned: 85, possible: 100, passed: true },
  ]
  const nobody = { name: null }
  expect(changes).toEqual([
    { student: 'better', name: 'Bea', kind: 'marks', before: some, after: most, reasons: ['submission'] },
    {
      student: 'corrected',
      ...nobody,
      kind: 'marks',
      before: some,
      after: most,
      reasons: ['assignment', 'harness'],
    },
    { student: 'faulty', ...nobody, kind: 'fault-then', after: some },
    { student: 'late', ...nobody, kind: 'handed-in-now', before: { kind: 'nothing' }, after: most },
    { student: 'left', ...nobody, kind: 'no-longer', before: most, after: { kind: 'not-in-class' } },
    { student: 'restless', ...nobody, kind: 'marks', before: most, after: some, reasons: [] },
    { student: 'takes-back', ...nobody, kind: 'no-longer', before: most, after: { kind: 'nothing' } },
    { student: 'unlucky', ...nobody, kind: 'fault-now', before: most },
    {
      student: 'wrong-file',
      ...nobody,
      kind: 'set-aside',
      before: { kind: 'no-module' },
      after: { kind: 'refused' },
    },
  ])
})

it('counts whose marks stayed, and of whom something changed that made no difference', async () => {
  const since = await compare(then, now)
  expect(since.unchanged).toBe(1)
  expect(since.without).toEqual({
    students: 2,
    reasons: [
      { reason: 'submission', students: 1 },
      { reason: 'seed', students: 1 },
      { reason: 'options', students: 1 },
    ],
  })
})

it('finds no change between a class and itself', async () => {
  expect(await compare(then, then)).toEqual({
    changes: [],
    unchanged: then.length,
    without: { students: 0, reasons: [] },
  })
})

it('refuses to compare two assignments', async () => {
  const compared = inFolder((old) =>
    inFolder((young) => {
      layClass(old, [])
      layClass(young, [], { ...run, assignment: { ...run.assignment, id: 'scaling' } })
      return compareClasses(old, young)
    }),
  )
  await expect(compared).rejects.toMatchObject({ code: 'class-differs' })
})

it('is said in a line for each, without what a terminal would obey', async () => {
  const hostile = [graded('mallory', less, { who: { name: 'Mal\u001b[31mlory' } })]
  const said = saySince(
    await compare(hostile, [graded('mallory', full, { files: 'x', who: { name: 'Mal\u001b[31mlory' } })]),
  )
  expect(said).toEqual([
    '1 result changed; 0 students as before.',
    '  Mal\\u001b[31mlory (mallory): 85 of 100 (passed) then, 100 of 100 (passed) now: the submission changed',
  ])
  const all = saySince(await compare(then, now))
  expect(all).toHaveLength(10)
  expect(all[0]).toBe(
    '9 results changed; 1 student as before; 2 students with the same marks although something is new: the submission for 1, the seed for 1 and the options for 1.',
  )
})
