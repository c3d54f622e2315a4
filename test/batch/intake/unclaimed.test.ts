/** What a student handed in beside the module of another assignment, where several are looked for. */
import { expect, it } from 'vitest'
import type { HandedIn } from '../../../harness/batch/intake/handed-in.ts'
import { readIntakes, type Module } from '../../../harness/batch/intake/read-intake.ts'
import { withFiles, type Files } from '../../support/hand-in.ts'
import { PLAIN, zipOf } from './class-on-disk.ts'

const COURSE: readonly Module[] = [
  { entryFile: 'attention.ts', assignmentIds: ['attention-stages', '01-attention-stages'] },
  { entryFile: 'scaling.ts', assignmentIds: ['scaling', '02-scaling'] },
  { entryFile: 'causal.ts', assignmentIds: ['causal-mask', '03-causal-mask'] },
]
const NOTHING = { late: false, remarks: [], work: { kind: 'nothing' } }

/** Bob's part in each assignment, without who he is; Ada hands in everything as it should be. */
function bobWith(files: Files, layout: 'folders' | 'canvas' = 'folders') {
  const whole = COURSE.map(({ entryFile }) => entryFile)
  const ada = whole.map((name, i) => (layout === 'folders' ? `ada/${name}` : `ada_1_${i}_${name}`))
  const all = { ...Object.fromEntries(ada.map((path) => [path, ''])), ...files }
  return withFiles(all, async (folder) => {
    const { classes, close } = await readIntakes(folder, COURSE, PLAIN)
    await close()
    return classes.map(({ handedIn }) => partOf(handedIn.at(-1)))
  })
}

function partOf(handedIn: HandedIn | undefined) {
  const { late, remarks, work } = handedIn ?? { late: false, remarks: [], work: { kind: 'nothing' } }
  return { late, remarks, work: work.kind === 'module' ? work.kind : work }
}

it('a misnamed module is named where it was meant, and nowhere else', async () => {
  const [first, second, third] = await bobWith({ 'bob/attention.ts': '', 'bob/scaling_final.ts': '' })
  expect(first?.work).toBe('module')
  expect(second?.work).toEqual({ kind: 'no-module', found: ['scaling_final.ts'] })
  expect(third).toEqual(NOTHING)
})

it('one whose name or folder says nothing is named wherever a module is missing', async () => {
  const files = { 'bob/attention.ts': '', 'bob/task2.ts': '', 'bob/notes.txt': '' }
  const missing = { kind: 'no-module', found: ['task2.ts'] }
  expect((await bobWith(files)).map(({ work }) => work)).toEqual(['module', missing, missing])
})

it('one in the folder of an assignment is meant for that one', async () => {
  const files = { 'bob/attention.ts': '', 'bob/work/scaling/causal.ts': '' }
  const found = ['work/scaling/causal.ts']
  const [, second, third] = await bobWith(files)
  expect(second?.work).toEqual({ kind: 'no-module', found })
  expect(third).toEqual(NOTHING)
})

it('is late, and has the remarks, that the submission has', async () => {
  const files = { 'bob_LATE_9_1_attention.ts': '', 'bob_LATE_9_2_scaling_final.ts': '' }
  const [, second, third] = await bobWith(files, 'canvas')
  expect(second).toMatchObject({ late: true, work: { kind: 'no-module', found: ['scaling_final.ts'] } })
  expect(third).toEqual(NOTHING)
})

it('what the student’s other files import is a part of them, however far', async () => {
  const files = {
    'bob/attention.ts': "import { dot } from './lib/matrix.js'\n",
    'bob/lib/matrix.ts': 'export * from "./rows"\n',
    'bob/lib/rows.ts': '',
  }
  const [, second, third] = await bobWith(files)
  expect([second, third]).toEqual([NOTHING, NOTHING])
})

it('is named without what it imports itself, and files in a ring are all named', async () => {
  const files = { 'bob/attention.ts': '', 'bob/scaling_final.ts': "import './rows.ts'\n", 'bob/rows.ts': '' }
  expect((await bobWith(files))[1]?.work).toEqual({ kind: 'no-module', found: ['scaling_final.ts'] })
  const ring = { ...files, 'bob/rows.ts': "import { softmax } from './scaling_final'\n" }
  expect((await bobWith(ring))[1]?.work).toEqual({
    kind: 'no-module',
    found: ['rows.ts', 'scaling_final.ts'],
  })
})

it('an archive that is not opened may hold one, and is told', async () => {
  const [, second] = await bobWith({ 'bob/attention.ts': '', 'bob/02.rar': '' })
  expect(second?.work).toEqual({ kind: 'nothing' })
  expect(second?.remarks.join()).toContain('02.rar: only .zip archives are opened')
})

it('older versions, tests, and what the course gave out are nobody’s misnamed module', async () => {
  const files = {
    'bob/attention.ts': '',
    'bob/attention-2.ts': '',
    'bob/attention_old.ts': '',
    'bob/attention.test.ts': '',
    'bob/assignments/02-scaling/starter/scaling.ts': '',
    'bob/assignments/02-scaling/oracle.ts': '',
    'bob/harness/grade.ts': '',
  }
  const [, second, third] = await bobWith(files)
  expect([second, third]).toEqual([NOTHING, NOTHING])
})

it('is found in an archive beside the module of another assignment', async () => {
  const zip = await zipOf({ 'scaling_final.ts': '' })
  const [first, second] = await bobWith({ 'bob/attention.ts': '', 'bob/02.zip': zip })
  expect(first?.work).toBe('module')
  expect(second?.work).toEqual({ kind: 'no-module', found: ['scaling_final.ts'] })
})
