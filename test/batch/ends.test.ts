import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { recordedIds, readStudent } from '../../harness/load/read-class.ts'
import { folderContents } from '../support/folder-contents.ts'
import { runCli } from '../support/run-cli.ts'
import { batchOf, CORRECT, newDesk, NO_SCALE, SIX, writeIntake, runWell } from './small-class.ts'

const desk = newDesk()
afterAll(() => rmSync(desk, { recursive: true, force: true }))
const intake = writeIntake(join(desk, 'class'), SIX)
const roster = join(desk, 'roster.csv')
const out = join(desk, 'out')

const PEOPLE = ['ada,Ada Lovelace', 'bea,Beatrix Potter', 'cyd,Cyd Charisse', 'zoe,Zoë Never']

beforeAll(async () => {
  const rows = PEOPLE.map((row) => `${row},${row.split(',')[0]}@uni.example`)
  writeFileSync(roster, ['id,name,email', ...rows, ''].join('\n'))
  await runWell(batchOf(intake, out))
})

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')

/** Where bubblewrap is, nothing is. */
function bare(words: readonly string[]) {
  const binds = ['--bind', '/', '/', '--dev-bind', '/dev', '/dev', '--proc', '/proc']
  const hidden = ['--ro-bind', '/dev/null', '/usr/bin/bwrap']
  const command = [process.execPath, join(packageRoot, 'harness/followthrough.js'), ...words]
  return execa('bwrap', [...binds, ...hidden, '--', ...command], { reject: false, env: { NO_COLOR: '1' } })
}

function earnedBy(id: string, folder: string): unknown {
  return JSON.parse(read(folder, 'class.json')).students.find((one: { id: string }) => one.id === id).earned
}

describe('the exit code', () => {
  it('is 0 where everybody is wrong', async () => {
    const wrong = writeIntake(join(desk, 'wrong'), { ada: NO_SCALE, bea: 'no program\n' })
    expect(await runCli(batchOf(wrong, join(desk, 'all-wrong')))).toMatchObject({ code: 0 })
  })

  it.each([
    ['0/3', 'which is no shard'],
    ['4/3', 'which is no shard'],
    ['1', 'which is no shard'],
  ])('is 2 for --shard %s, with what one is, and nothing is written', async (shard, said) => {
    const nowhere = join(desk, 'no-shard')
    const { code, stdout, stderr } = await runCli(batchOf(intake, nowhere, '--shard', shard))
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(said)])
    expect(readdirSync(desk)).not.toContain('no-shard')
  })

  it.each(['0', '-1', '1.5', 'many'])('is 2 for --jobs %s', async (jobs) => {
    const { code, stderr } = await runCli(batchOf(intake, out, '--jobs', jobs))
    expect([code, stderr]).toEqual([2, expect.stringContaining('is a number from 1 to 1024')])
  })

  it('is 2 for an earlier run that is none, before anything is graded', async () => {
    const nowhere = join(desk, 'no-since')
    const { code, stderr } = await runCli(batchOf(intake, nowhere, '--since', join(desk, 'class')))
    expect([code, stderr]).toEqual([2, expect.stringContaining('is no folder of a graded class')])
    expect(readdirSync(desk)).not.toContain('no-since')
  })
})

describe('a class', () => {
  it('of one is graded', async () => {
    const one = writeIntake(join(desk, 'one'), { ada: CORRECT })
    expect(await runCli(batchOf(one, join(desk, 'out-one')))).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('1 submission graded.'),
    })
  })

  it('of nobody who handed in a module is told each by each', async () => {
    const none = writeIntake(join(desk, 'none'), { 'ada/a.txt': 'x', 'bea/b.txt': 'y' })
    const into = join(desk, 'out-none')
    expect(await runCli(batchOf(none, into))).toMatchObject({ code: 0 })
    expect(readdirSync(join(into, 'students/ada')).toSorted()).toEqual(['report.html', 'report.md'])
    expect(JSON.parse(read(into, 'class.json'))).toMatchObject({
      counts: { graded: 0, noModule: 2 },
      marks: null,
    })
  })

  it('of refused ones alone is told each by each', async () => {
    const refused = writeIntake(join(desk, 'refused'), { ada: CORRECT })
    rmSync(join(refused, 'ada/attention.ts'))
    symlinkSync('/etc/hostname', join(refused, 'ada/attention.ts'))
    const into = join(desk, 'out-refused')
    expect(await runCli(batchOf(refused, into))).toMatchObject({ code: 0 })
    const { record } = await readStudent(into, 'ada')
    expect(record.outcome).toMatchObject({ kind: 'refused', refusal: { kind: 'link' } })
  })

  it.each([
    ['with no file at all', 'empty', 'there are no files'],
    ['that is not there', 'not-there', 'not-there'],
  ])('%s is a fault that says so', async (_, name, said) => {
    mkdirSync(join(desk, 'empty'), { recursive: true })
    const { code, stderr } = await runCli(batchOf(join(desk, name), join(desk, 'out-nobody')))
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)])
    expect(readdirSync(desk)).not.toContain('out-nobody')
  })

  it('of a shard in which nobody is, is a shard', async () => {
    const one = writeIntake(join(desk, 'one'), { ada: CORRECT })
    const parts = [1, 2].map((index) => join(desk, `of-one-${index}`))
    for (const [i, part] of parts.entries()) {
      expect(await runCli(batchOf(one, part, '--shard', `${i + 1}/2`))).toMatchObject({ code: 0 })
    }
    const ids = await Promise.all(parts.map((part) => recordedIds(part)))
    expect(ids.flat()).toEqual(['ada'])
    expect(await runCli(['merge', ...parts, '--out', join(desk, 'of-one')])).toMatchObject({ code: 0 })
  })
})

describe('who is on the roster and handed in nothing', () => {
  it('has no mark unless --missing zero gives one', async () => {
    const [none, zero] = [join(desk, 'missing-none'), join(desk, 'missing-zero')]
    expect(await runCli(batchOf(intake, none, '--roster', roster))).toMatchObject({ code: 0 })
    const given = await runCli(batchOf(intake, zero, '--roster', roster, '--missing', 'zero'))
    expect(given).toMatchObject({ code: 0 })
    expect([earnedBy('zoe', none), earnedBy('zoe', zero)]).toEqual([null, 0])
    expect(readdirSync(join(zero, 'students'))).not.toContain('zoe')
  })
})

describe('--since', () => {
  it('tells whose marks changed, and nobody else', async () => {
    const now = writeIntake(join(desk, 'later'), { ...SIX, bea: CORRECT })
    const { code, stdout } = await runCli(batchOf(now, join(desk, 'out-later'), '--since', out))
    expect(code).toBe(0)
    const said = stdout.slice(stdout.indexOf('since') === -1 ? 0 : stdout.lastIndexOf('bea'))
    expect(said).toMatch(/bea.*85.*100/)
    expect(said).not.toMatch(/\bada\b/)
  })
})

describe('--pseudonyms', () => {
  it('shares a class that names nobody: no id, no name, no address', async () => {
    const into = join(desk, 'shared-class')
    expect(await runCli(batchOf(intake, into, '--roster', roster, '--pseudonyms'))).toMatchObject({ code: 0 })
    const shared = readdirSync(join(into, 'shared')).map((name) => read(join(into, 'shared'), name))
    expect(shared).toHaveLength(2)
    const words = [...PEOPLE.flatMap((row) => row.split(',')), ...Object.keys(SIX), 'uni.example']
    const named = words.filter((word) => shared.some((text) => new RegExp(`\\b${word}\\b`, 'i').test(text)))
    expect(named).toEqual([])
    // They are found where they may stand.
    expect(words.filter((word) => read(into, 'pseudonyms.csv').includes(word)).length).toBeGreaterThan(5)
  })
})

describe('without a sandbox of the operating system’s', () => {
  it('a class is not graded unasked, and what to do is said', async () => {
    const { exitCode, stderr } = await bare(batchOf(intake, join(desk, 'weak')))
    expect(exitCode).toBe(2)
    expect(stderr).toContain('A class would be graded at the level "process"')
    expect(stderr).toContain('add --allow-weak-isolation')
    expect(readdirSync(desk)).not.toContain('weak')
  })

  it('one is graded where that is allowed, and every report says at which level', async () => {
    const into = join(desk, 'allowed')
    const { exitCode } = await bare(batchOf(intake, into, '--allow-weak-isolation'))
    expect(exitCode).toBe(0)
    for (const id of await recordedIds(into)) {
      const { record, report } = await readStudent(into, id)
      const levels = [report?.isolation, 'isolation' in record.outcome ? record.outcome.isolation : undefined]
      expect(levels).toEqual(report === null ? [undefined, undefined] : ['process', 'process'])
    }
    expect(read(into, 'students/ada/report.md')).toMatch(/process/)
    expect(folderContents(into)).not.toEqual(folderContents(out))
  })
})
