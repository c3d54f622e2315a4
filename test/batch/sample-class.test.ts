import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import yauzl from 'yauzl'
import { validateReport } from '#generated/validate-report.js'
import { runCli } from '../support/run-cli.ts'
import { layouts } from '../support/sample-class/layouts.js'
import type { Form } from '../support/sample-class/layouts.js'
import { makeSampleClass, type SampleClass } from '../support/sample-class/make-sample-class.js'
import { makeHostileClass, ODD } from '../support/sample-class/make-hostile-class.js'
import { namedStudents } from '../support/sample-class/named-students.js'
import { summarise } from '../support/summarise.ts'

const forms = [
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
afterAll(() => rmSync(root, { recursive: true, force: true }))

const made = new Map<Form, SampleClass>()
beforeAll(async () => {
  for (const form of forms) made.set(form, await makeSampleClass({ form, out: join(root, form) }))
})

function classAs(form: Form): SampleClass {
  const one = made.get(form)
  if (one === undefined) throw new Error(`no class as ${form}`)
  return one
}

/** Every file by its path, also those in an archive. */
async function filesOf({ intake }: SampleClass): Promise<ReadonlyMap<string, Buffer>> {
  if (!statSync(intake).isDirectory()) return unzip(readFileSync(intake))
  const paths = readdirSync(intake, { recursive: true, encoding: 'utf8' })
  return new Map(
    paths
      .filter((path) => statSync(join(intake, path)).isFile())
      .map((path) => [path, readFileSync(join(intake, path))]),
  )
}

async function unzip(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(bytes)
  const files = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) {
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  }
  return files
}

/** The modules, by their digests, with what lies in an archive of a student. */
async function modulesOf(form: Form): Promise<readonly string[]> {
  const nested = await Promise.all(
    [...(await filesOf(classAs(form)))].map(async ([path, bytes]) =>
      path.endsWith('.zip') ? [...(await unzip(bytes))] : [[path, bytes] as const],
    ),
  )
  return nested
    .flat()
    .filter(([path]) => path.endsWith('.ts'))
    .map(([, bytes]) => digest(bytes))
    .toSorted()
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function everythingIn(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  const files = paths.filter((path) => statSync(join(folder, path)).isFile())
  return Object.fromEntries(files.map((path) => [path, digest(readFileSync(join(folder, path)))]))
}

describe('the sample class', () => {
  it('comes in every form that there is', () => {
    expect(Object.keys(layouts).toSorted()).toEqual(forms.toSorted())
  })

  it('has at least 48 students, with the fates of a real class', () => {
    const { students } = classAs('folders')
    const count = (fate: RegExp): number => students.filter((one) => fate.test(one.fate)).length
    expect(students.length).toBeGreaterThanOrEqual(48)
    expect(count(/^correct/)).toBeGreaterThanOrEqual(15)
    expect(count(/^no-scale$/)).toBeGreaterThanOrEqual(12)
    for (const fate of [/^divides/, /^mask/, /^unexplained/, /^nothing/, /^no-module/]) {
      expect(count(fate)).toBeGreaterThanOrEqual(2)
    }
    for (const fate of [/^hangs/, /^syntax/, /^empty/, /^starter$/, /^copy$/]) expect(count(fate)).toBe(1)
  })

  it('has students whose names are traps', () => {
    const names = namedStudents.map(({ name }) => name)
    expect(names.length - new Set(names).size).toBe(1)
    for (const trap of [/'/, /_/, /^=/, /^@/, /^-/, /"/, /\//, /\|/, /</, /,/, /^[^\p{L}\p{N}]+$/u]) {
      expect(names.filter((name) => trap.test(name))).not.toEqual([])
    }
    const scripts = [
      'Han',
      'Hangul',
      'Cyrillic',
      'Arabic',
      'Greek',
      'Hebrew',
      'Thai',
      'Devanagari',
      'Georgian',
    ]
    const without = scripts.filter((script) => {
      const letters = new RegExp(`\\p{Script=${script}}`, 'u')
      return !names.some((name) => letters.test(name))
    })
    expect(without).toEqual([])
  })

  it.each(forms)('as %s is the same bytes when it is made again', async (form) => {
    await makeSampleClass({ form, out: join(root, 'again', form) })
    expect(everythingIn(join(root, 'again', form))).toEqual(everythingIn(join(root, form)))
  })

  it.each(forms)('as %s holds the same modules as the folders do', async (form) => {
    expect(await modulesOf(form)).toEqual(await modulesOf('folders'))
  })

  it('has one pair of modules that are the same bytes', async () => {
    const files = [...(await filesOf(classAs('folders')))].filter(([path]) => path.endsWith('attention.ts'))
    const digests = files.map(([, bytes]) => digest(bytes))
    const alike = files.filter(
      (_, i) => digests.indexOf(digests[i] ?? '') !== digests.lastIndexOf(digests[i] ?? ''),
    )
    expect(alike.map(([path]) => path).toSorted()).toEqual(['alpereira/attention.ts', 'sobrien/attention.ts'])
  })

  it('is as large as it is asked to be', async () => {
    const small = await makeSampleClass({ form: 'canvas', out: join(root, 'small'), students: 12 })
    const large = await makeSampleClass({ form: 'canvas', out: join(root, 'large'), students: 400 })
    expect(small.students.length).toBe(12)
    expect(large.students.length).toBe(400)
    expect((await filesOf(large)).size).toBeGreaterThan(390)
    expect(new Set(large.students.map(({ id }) => id)).size).toBe(400)
  })
})

describe('what must come of each student', () => {
  it.each(['jnull', 'mgarcia', 'gpapadop', 'jdoe'])('%s is graded as expected', async (id) => {
    const { intake, students } = classAs('folders')
    const { stdout } = await runCli(['grade', '01', join(intake, id), '--format', 'json'])
    const report: unknown = JSON.parse(stdout)
    if (!validateReport(report)) throw new Error(JSON.stringify(validateReport.errors, null, 2))
    expect(summarise(report)).toEqual(students.find((one) => one.id === id)?.marks)
  })

  it('is nothing for those who handed in nothing, or no module', () => {
    const without = classAs('canvas').students.filter(({ marks }) => marks === null)
    expect(without.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      'tnakamura nothing',
      'pokafor no-module',
      'nabdi nothing',
      'qtran no-module',
      'ynot nothing',
    ])
  })

  it('says who is late where the platform says so', () => {
    expect([lateAs('canvas'), lateAs('canvas-folder'), lateAs('moodle'), lateAs('folders')]).toEqual([
      5, 5, 0, 0,
    ])
  })
})

function lateAs(form: Form): number {
  return classAs(form).students.filter(({ late }) => late).length
}

describe('a class with four odd ones', () => {
  it('has as many students as asked for, each with a folder but the zip bomb', async () => {
    const { intake, plain } = await makeHostileClass({ out: join(root, 'hostile'), students: 20 })
    expect(plain.length).toBe(16)
    const ids = [...plain.map(({ id }) => id), ODD.hangs, ODD.floods, ODD.crashes]
    expect(readdirSync(intake).toSorted()).toEqual([...ids, `${ODD.bursts}.zip`].toSorted())
    expect(statSync(join(intake, `${ODD.bursts}.zip`)).size).toBeLessThan(8 * 1024 ** 2)
    const zip = await yauzl.openPromise(join(intake, `${ODD.bursts}.zip`))
    for await (const entry of zip.eachEntry()) expect(entry.uncompressedSize).toBe(1024 ** 3)
    zip.close()
  })
})

describe('names, as the platform itself would write them:', () => {
  it('Canvas', async () => {
    const paths = [...(await filesOf(classAs('canvas'))).keys()]
    expect(paths).toEqual(expect.arrayContaining(CANVAS))
  })

  it('Moodle, in folders and without', async () => {
    const inFolders = [...(await filesOf(classAs('moodle'))).keys()]
    expect(inFolders).toEqual(expect.arrayContaining(MOODLE))
    const flat = [...(await filesOf(classAs('moodle-flat'))).keys()]
    expect(flat).toEqual(inFolders.map((path) => path.replace('/', '_')))
  })

  it('Gradescope, with who handed in what in YAML', async () => {
    const files = await filesOf(classAs('gradescope'))
    const metadata: unknown = parseYaml(String(files.get('submission_metadata.yml')))
    const submissions = Object.entries(Object(metadata))
    expect(submissions.map(([folder]) => folder).toSorted()).toEqual(foldersOf(files))
    const names = submissions.map(([, one]) => Object(one)[':submitters'][0][':name'])
    expect(names).toEqual(namedStudents.filter(({ fate }) => fate !== 'nothing').map(({ name }) => name))
  })

  it('clones, after the assignment and the GitHub name', async () => {
    const folders = foldersOf(await filesOf(classAs('clones')))
    const expected = classAs('clones').students.filter(({ outcome }) => outcome !== 'nothing')
    expect(folders).toEqual(expected.map(({ idInForm }) => `attention-stages-${idInForm}`).toSorted())
  })
})

const CANVAS = [
  'lovelaceada_1001_500003_attention.ts',
  'garciamaria_1022_500033_attention.ts',
  'garciamaria_LATE_1029_500043_attention.ts',
  'obriensiobhán_1008_500013_attention.ts',
  'pereiraana_lu_1036_500053_attention.ts',
  '王小明_1015_500023_attention.ts',
  '王小明_1015_500024_matrix.ts',
  '_1169_500243_attention-1.ts',
  'lundfinnas_1218_500313_attention-2.ts',
  'okaforprecious_1071_500103_notes.txt',
]

const MOODLE = [
  'Ada Lovelace_40001_assignsubmission_file/attention.ts',
  'Siobhán OBrien_40003_assignsubmission_file/attention.ts',
  'Ana Lu Pereira_40011_assignsubmission_file/attention.ts',
  'Bea B Quote_40061_assignsubmission_file/attention.ts',
]

function foldersOf(files: ReadonlyMap<string, Buffer>): readonly string[] {
  const folders = [...files.keys()].filter((path) => path.includes('/')).map((path) => path.split('/')[0])
  return [...new Set(folders)].flatMap((folder) => folder ?? []).toSorted()
}

describe('the tables beside it', () => {
  it.each(['roster', 'canvasGradebook', 'moodleWorksheet'] as const)('%s knows everybody', (table) => {
    const text = readFileSync(classAs('canvas')[table], 'utf8')
    const rows: unknown[] = parse(text, { columns: true })
    const cells = new Set(rows.flatMap((row) => Object.values(Object(row))))
    const known = { roster: 'email', canvasGradebook: 'id', moodleWorksheet: 'email' } as const
    const missing = classAs('canvas').students.filter(
      ({ id }) => !cells.has(known[table] === 'id' ? id : `${id}@example.edu`),
    )
    expect(missing).toEqual([])
  })

  it('Canvas has quoted the name that a spreadsheet would compute', () => {
    const text = readFileSync(classAs('canvas').canvasGradebook, 'utf8')
    expect(text).toContain('\n"=""=1+1""",1043,')
  })
})
