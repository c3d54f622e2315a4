import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readIntake } from '../../../harness/batch/intake/read-intake.ts'
import { digestWork } from '../../../harness/batch/tree/digest-work.ts'
import { writeArchive } from '../../../harness/commands/export/write-archive.ts'
import { packageRoot } from '../../../harness/load/package-root.ts'
import { runCli } from '../../support/run-cli.ts'
import { PLAIN } from '../../batch/intake/class-on-disk.ts'
import { filesIn } from './files-in.ts'
import { graded, gradedClass, recordOf } from './graded-class.ts'

const HANDED_IN = {
  'ada/attention.ts': 'export const ada = 1\n',
  'alan/attention.ts': 'export const alan = 1\n',
  'alan/softmax.ts': 'export const more = 1\n',
  'eve/essay.txt': 'no module\n',
  '=1+1/attention.ts': 'export const formula = 1\n',
}
const ROSTER = 'login,name,section\nada,"=Lovelace, Ada",A\nalan,Alan,B\neve,Eve,B\n'

let base = ''
let dir = ''

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'followthrough-dolos-'))
  for (const [path, text] of Object.entries(HANDED_IN)) {
    mkdirSync(dirname(join(base, 'class', path)), { recursive: true })
    writeFileSync(join(base, 'class', path), text)
  }
  writeFileSync(join(base, 'roster.csv'), ROSTER)
  const intake = {
    form: 'folders',
    digest: `sha256:${'0'.repeat(64)}`,
    said: 'Folders',
    remarks: [],
  } as const
  dir = await gradedClass([recordOf('ada', graded(85))], { intake })
})

afterAll(() => {
  for (const folder of [base, dir]) rmSync(folder, { recursive: true, force: true })
})

it('packs each module under its student’s id with a list for Dolos, and puts the starter beside it', async () => {
  const words = ['--submissions', join(base, 'class'), '--roster', join(base, 'roster.csv')]
  const ran = await runCli(['export', dir, '--to', 'dolos', ...words])
  expect(ran).toMatchObject({ code: 0, stdout: '' })
  const files = await filesIn(join(dir, 'dolos', 'submissions.zip'))
  const [[list, info] = ['', ''], ...modules] = files
  expect(list).toBe('info.csv')
  const stranger = modules.find(([, text]) => text.includes('formula'))?.[0] ?? ''
  expect(stranger).toMatch(/^[A-Za-z0-9][\w.-]*\.ts$/)
  expect(info.split('\n').toSorted()).toEqual(
    [
      '',
      'filename,label,full_name',
      `ada.ts,A,"'=Lovelace, Ada"`,
      'alan.ts,B,Alan',
      `${stranger},,'=1+1`,
    ].toSorted(),
  )
  expect(Object.fromEntries(modules)).toEqual({
    'ada.ts': HANDED_IN['ada/attention.ts'],
    'alan.ts': HANDED_IN['alan/attention.ts'],
    [stranger]: HANDED_IN['=1+1/attention.ts'],
  })
  const starter = join(packageRoot, 'assignments', '01-attention-stages', 'starter', 'attention.ts')
  expect(readFileSync(join(dir, 'dolos', 'template.ts'), 'utf8')).toBe(readFileSync(starter, 'utf8'))
  expect(ran.stderr.split('\n')).toEqual([
    `Wrote 3 modules to ${join(dir, 'dolos', 'submissions.zip')}, and the starter to ${join(dir, 'dolos', 'template.ts')}.`,
    'These are not quite the files that were graded: some were added, changed or taken away since.',
    'Left out, without a module that can be read: Eve.',
    'Only the module is compared; there are further files of Alan.',
    `Compare them with "dolos run -f web -l typescript -i ${join(dir, 'dolos', 'template.ts')} ${join(dir, 'dolos', 'submissions.zip')}".`,
    '',
  ])
})

it('says whether these are the files that were graded, to the last byte', async () => {
  const folder = join(base, 'again')
  const module = join(folder, 'ada', 'attention.ts')
  mkdirSync(dirname(module), { recursive: true })
  writeFileSync(module, 'export const ada = 1\n')
  const { summary, digest } = await takenIn(folder)
  const record = recordOf('ada', graded(85))
  const basis = { ...record.basis, submission: digest }
  const again = await gradedClass([{ ...record, basis }], { intake: summary, students: 1 })
  try {
    const words = ['export', again, '--to', 'dolos', '--submissions', folder]
    expect((await runCli(words)).stderr).not.toContain('not quite the files')
    writeFileSync(module, 'export const ada = 2\n')
    expect((await runCli(words)).stderr).toContain('not quite the files')
  } finally {
    rmSync(again, { recursive: true, force: true })
  }
})

async function takenIn(folder: string) {
  const { summary, handedIn, close } = await readIntake(folder, { ...PLAIN, form: 'folders' })
  try {
    const [work] = handedIn.map((one) => one.work)
    const read = await digestWork(work?.kind === 'module' ? work.files : [])
    return { summary, digest: read.kind === 'digested' ? read.digest : null }
  } finally {
    await close()
  }
}

it('says that a graded class keeps no modules', async () => {
  const ran = await runCli(['export', dir, '--to', 'dolos'])
  expect(ran.code).toBe(2)
  expect(ran.stderr).toContain('--submissions PATH')
})

it('leaves nothing behind of an archive whose files cannot be read, or are not the same when read again', async () => {
  const out = join(base, 'archives')
  const path = join(out, 'a.zip')
  let count = 0
  const changing = { path: 'a', read: () => Promise.resolve(Buffer.from(String((count += 1)))) }
  const failing = { path: 'b', read: () => Promise.reject(new Error('gone')) }
  const steady = { path: 'c', read: () => Promise.resolve(Buffer.from('c')) }
  await expect(writeArchive(path, [changing])).rejects.toThrow('would not hold what was meant, at a')
  await expect(writeArchive(path, [steady, failing, steady])).rejects.toThrow('cannot be written')
  expect(readdirSync(out)).toEqual([])
  await writeArchive(path, [])
  expect(existsSync(path)).toBe(true)
  expect(await filesIn(path)).toEqual([])
})
