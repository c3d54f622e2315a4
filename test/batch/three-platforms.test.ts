/** One class, from what three platforms hand out to what they take back. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readStudent, recordedIds } from '../../harness/load/read-class.ts'
import { folderContents, timesGraded } from '../support/folder-contents.ts'
import { runCli } from '../support/run-cli.ts'
import { makeSampleClass } from '../support/sample-class/make-sample-class.js'
import { summarise } from '../support/summarise.ts'
import { describeBackToCanvas } from './three-platforms/back-to-canvas.ts'
import { describeBackToMoodle } from './three-platforms/back-to-moodle.ts'
import type { GradedClass } from './three-platforms/graded-class.ts'
import { describeToOthers } from './three-platforms/to-others.ts'

const FORMS = ['canvas', 'moodle', 'folders'] as const
type Form = (typeof FORMS)[number]

const root = mkdtempSync(join(tmpdir(), 'followthrough-test-'))
const classes = new Map<Form, GradedClass>()

beforeAll(async () => {
  for (const form of FORMS) {
    const made = await makeSampleClass({ form, out: join(root, form) })
    const out = join(root, form, 'graded')
    const words = ['--assignment', '01', '--roster', made.roster, '--no-types', '--out', out]
    const ran = await runCli(['batch', made.intake, ...words])
    if (ran.code !== 0) throw new Error(ran.stderr)
    classes.set(form, { ...made, out })
  }
}, 15 * 60_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

function classFrom(form: Form): GradedClass {
  const graded = classes.get(form)
  if (graded === undefined) throw new Error(`no class from ${form}`)
  return graded
}

describe('a class from a Canvas zip, a Moodle zip and plain folders', () => {
  it.each(FORMS)('from %s: everybody is there, and has what they must have', async (form) => {
    const { out, students } = classFrom(form)
    expect(await recordedIds(out)).toEqual(students.map(({ id }) => id).toSorted())
    for (const { id, name, late, outcome, marks } of students) {
      const { record, report } = await readStudent(out, id)
      const seen = { name: record.student.name, late: record.late, outcome: record.outcome.kind }
      expect({ ...seen, marks: report === null ? null : summarise(report) }).toEqual({
        name,
        late,
        outcome,
        marks,
      })
    }
  })

  it.each(FORMS)('from %s: each is graded once', (form) => {
    const { out, students } = classFrom(form)
    const times = timesGraded(out)
    const graded = students.filter(({ outcome }) => outcome === 'graded').map(({ id }) => id)
    expect([...times.keys()].toSorted()).toEqual(graded.toSorted())
    expect(new Set(times.values())).toEqual(new Set([1]))
  })

  it('the reports are the same bytes, whoever handed them on', () => {
    const [canvas, moodle, folders] = FORMS.map((form) =>
      folderContents(join(classFrom(form).out, 'students')),
    )
    expect(Object.keys(canvas ?? {}).length).toBeGreaterThan(150)
    expect(moodle).toEqual(canvas)
    expect(folders).toEqual(canvas)
  })
})

describeBackToCanvas(() => classFrom('canvas'))
describeBackToMoodle(() => classFrom('moodle'))
describeToOthers(() => classFrom('folders'))
