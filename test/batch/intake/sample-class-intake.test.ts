import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Intake } from '../../../harness/batch/intake/handed-in.ts'
import { readIntake } from '../../../harness/batch/intake/read-intake.ts'
import { readRoster } from '../../../harness/batch/intake/roster/read-roster.ts'
import type { Form } from '../../support/sample-class/layouts.js'
import { makeSampleClass, type SampleClass } from '../../support/sample-class/make-sample-class.js'
import { moduleOf, PLAIN } from './class-on-disk.ts'

const FORMS = [
  'folders',
  'folders-zip',
  'files',
  'canvas',
  'canvas-folder',
  'moodle',
  'moodle-folder',
  'moodle-flat',
  'gradescope',
  'gradescope-zip',
  'clones',
] as const satisfies readonly Form[]

const root = mkdtempSync(join(tmpdir(), 'followthrough-test-'))
const made = new Map<Form, SampleClass>()

beforeAll(async () => {
  for (const form of FORMS) made.set(form, await makeSampleClass({ form, out: join(root, form) }))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

function classAs(form: Form): SampleClass {
  const one = made.get(form)
  if (one === undefined) throw new Error(`no class as ${form}`)
  return one
}

async function takeIn<T>(form: Form, roster: string | null, use: (intake: Intake) => T | Promise<T>) {
  const intake = await readIntake(classAs(form).intake, {
    ...PLAIN,
    roster: roster === null ? null : await readRoster(roster),
  })
  try {
    return await use(intake)
  } finally {
    await intake.close()
  }
}

/** Who handed in what: the module's text, or why there is none. */
async function worksIn({ handedIn }: Intake): Promise<Readonly<Record<string, string>>> {
  const works = handedIn.map(async (one) => [one.student.id, await moduleOf(one)] as const)
  return Object.fromEntries(await Promise.all(works))
}

/** The roster with what platforms know students by taken out. */
function withoutPlatformIds(form: Form): string {
  const rows: Readonly<Record<string, string>>[] = parse(readFileSync(classAs(form).roster), {
    columns: true,
  })
  const path = join(root, form, 'names.csv')
  writeFileSync(
    path,
    stringify(
      rows.map(({ id, name }) => ({ id, name })),
      { header: true },
    ),
  )
  return path
}

describe('the sample class', () => {
  it.each(FORMS)('as %s: everybody is known as it says, with the module of their folder', async (form) => {
    const works = await takeIn(form, null, async ({ handedIn }) => {
      const known = handedIn.map(async (one) => [
        one.student.platformId ?? one.student.id,
        await moduleOf(one),
      ])
      return Object.fromEntries(await Promise.all(known))
    })
    const inFolders = await takeIn('folders', null, worksIn)
    const cameIn = classAs(form).students.filter(({ outcome }) => outcome !== 'nothing')
    expect(works).toEqual(Object.fromEntries(cameIn.map(({ id, idInForm }) => [idInForm, inFolders[id]])))
  })
})

describe('with a roster that has the platforms’ ids', () => {
  it.each(FORMS)('as %s: everybody is joined', async (form) => {
    const { works, remarks } = await takeIn(form, classAs(form).roster, seen)
    expect(works).toEqual(await takeIn('folders', classAs('folders').roster, worksIn))
    expect(remarks.filter((remark) => /roster/.test(remark))).toEqual([])
  })

  it.each([
    ['canvas', 'canvasGradebook'],
    ['canvas-folder', 'canvasGradebook'],
    ['moodle', 'moodleWorksheet'],
    ['moodle-folder', 'moodleWorksheet'],
    ['moodle-flat', 'moodleWorksheet'],
  ] as const)('as %s with the %s: everybody is joined', async (form, sheet) => {
    const { students, ...files } = classAs(form)
    const { works, remarks, names } = await takeIn(form, files[sheet], seen)
    const inFolders = await takeIn('folders', null, worksIn)
    const expected = students.map(({ id, idInForm }) => [idInForm, inFolders[id] ?? 'nothing'])
    expect(works).toEqual(Object.fromEntries(expected))
    expect(remarks.filter((remark) => /roster/.test(remark))).toEqual([])
    expect(names).toContain('=1+1')
  })
})

describe('with a roster of names', () => {
  it('nobody is joined whose name is not theirs alone, or is lost in Canvas', async () => {
    const { works, remarks } = await takeIn('canvas', withoutPlatformIds('canvas'), seen)
    const everybody = await takeIn('folders', classAs('folders').roster, worksIn)
    const strangers = Object.keys(works).filter((id) => !Object.hasOwn(everybody, id))
    expect(strangers).toEqual(['1022', '1029', '1169'])
    expect(remarks.slice(-3)).toEqual([
      "garciamaria (1022), garciamaria (1029) have names that are not one person's alone, and were not joined with the roster.",
      '1169 is on no line of the roster.',
      "Those of them who are on it count there as having handed in nothing. Give the gradebook that Canvas exports as the roster: it has Canvas's ids.",
    ])
    const others = Object.entries(works).filter(([id]) => !['1022', '1029', '1169'].includes(id))
    expect(others.filter(([id, work]) => everybody[id] !== work)).toEqual([
      ['mgarcia', 'nothing'],
      ['mgarcia2', 'nothing'],
      ['stars', 'nothing'],
    ])
  })

  it.each(['moodle', 'moodle-flat'] as const)(
    'nobody is joined whose name is not theirs alone, as %s',
    async (form) => {
      const { works, remarks } = await takeIn(form, withoutPlatformIds(form), seen)
      const everybody = await takeIn('folders', classAs('folders').roster, worksIn)
      expect(Object.keys(works).filter((id) => !Object.hasOwn(everybody, id))).toEqual(['40007', '40009'])
      expect(remarks.slice(-2)).toEqual([
        "Maria Garcia (40007), Maria Garcia (40009) have names that are not one person's alone, and were not joined with the roster.",
        "Those of them who are on it count there as having handed in nothing. Give the grading worksheet of the assignment as the roster: it has Moodle's participants.",
      ])
    },
  )
})

async function seen(intake: Intake) {
  return {
    works: await worksIn(intake),
    remarks: intake.summary.remarks,
    names: intake.handedIn.map(({ student }) => student.name),
  }
}
