import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { copyCourse } from '../support/copy-course.ts'
import { folderContents } from '../support/folder-contents.ts'
import { runCli } from '../support/run-cli.ts'
import { batchOf, CORRECT, newDesk, SIX, writeIntake, runWell } from './small-class.ts'

const desk = newDesk()
afterAll(() => rmSync(desk, { recursive: true, force: true }))
const intake = writeIntake(join(desk, 'class'), SIX)
const others = writeIntake(join(desk, 'others'), { ...SIX, gus: CORRECT })
const assignments = copyCourse(join(desk, 'course'))
const roster = join(desk, 'roster.csv')
const whole = join(desk, 'whole')
const [part, other, merged] = [join(desk, 'part-1'), join(desk, 'part-2'), join(desk, 'merged')]

async function grade(out: string, ...more: readonly string[]): Promise<void> {
  await runWell(batchOf(intake, out, ...more))
}

const merge = (...parts: readonly string[]) => runCli(['merge', ...parts, '--out', merged])

beforeAll(async () => {
  writeFileSync(roster, 'id,name\nada,Ada\n')
  appendFileSync(join(assignments, '01-attention-stages/README.md'), '\nBy Friday.\n')
  await grade(whole)
  await grade(part, '--shard', '1/2')
  await grade(other, '--shard', '2/2')
})
beforeEach(() => rmSync(merged, { recursive: true, force: true }))

describe('the shards of a class', () => {
  it.each([
    ['in order', [part, other]],
    ['the other way round', [other, part]],
  ])('%s are the class, byte for byte, and as often as they are merged', async (_, parts) => {
    expect(await merge(...parts)).toMatchObject({ code: 0 })
    expect(folderContents(merged)).toEqual(folderContents(whole))
    expect(readdirSync(merged).toSorted()).toEqual(readdirSync(whole).toSorted())
  })

  it('are not merged into a folder that holds something, of which nothing changes', async () => {
    expect(await merge(part, other)).toMatchObject({ code: 0 })
    const before = folderContents(merged)
    const again = await merge(part, other)
    expect(again.code).toBe(2)
    expect(again.stderr).toContain(`${merged} holds something already (`)
    expect(folderContents(merged)).toEqual(before)
  })

  it('are merged where a merge before was killed on the way', async () => {
    mkdirSync(join(merged, '.unfinished/students/records'), { recursive: true })
    writeFileSync(join(merged, '.unfinished/students/records/zoe.json'), '{')
    expect(await merge(part, other)).toMatchObject({ code: 0 })
    expect(folderContents(merged)).toEqual(folderContents(whole))
  })
})

describe('what does not belong together is refused, and which it is is said:', () => {
  const differing: readonly (readonly [string, readonly string[]])[] = [
    ['the seed', ['--seed', '7']],
    ['the options or the level of isolation', ['--hint', '1']],
    ['the roster', ['--roster', roster]],
    ["the assignment's files", ['--assignments', assignments]],
  ]

  it.each(differing)('%s', async (what, more) => {
    const odd = join(desk, 'odd')
    rmSync(odd, { recursive: true, force: true })
    await grade(odd, '--shard', '2/2', ...more)
    const { code, stderr } = await merge(part, odd)
    expect(code).toBe(2)
    expect(stderr).toContain(`${odd} and ${part} are no shards of one run: ${what}`)
  })

  it('the number of shards', async () => {
    const odd = join(desk, 'of-three')
    await grade(odd, '--shard', '2/3')
    expect((await merge(part, odd)).stderr).toContain(
      'are no shards of one run: the number of shards differ.',
    )
  })

  it('what was handed in', async () => {
    const odd = join(desk, 'other-class')
    expect(await runCli(batchOf(others, odd, '--shard', '2/2'))).toMatchObject({ code: 0 })
    expect((await merge(part, odd)).stderr).toContain('are no shards of one run: what was handed in differ.')
  })

  it('the version of Followthrough', async () => {
    const odd = join(desk, 'other-version')
    cpSync(other, odd, { recursive: true })
    const run = join(odd, 'run.json')
    const text = readFileSync(run, 'utf8').replace(/("harness": "sha256:)\w+/, `$1${'0'.repeat(64)}`)
    writeFileSync(run, text)
    expect((await merge(part, odd)).stderr).toContain('the version of Followthrough')
  })

  it('a class that is whole', async () => {
    const { code, stderr } = await merge(part, whole)
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${whole} holds a whole class and no shard.`)])
  })

  it('one that is missing', async () => {
    const { code, stderr } = await merge(part)
    expect([code, stderr]).toEqual([2, expect.stringContaining('2/2 is not among the folders given.')])
  })

  it('one that is given twice', async () => {
    const { code, stderr } = await merge(part, other, part)
    expect([code, stderr]).toEqual([2, expect.stringContaining('and 3 folders were given.')])
  })

  it('one that is not graded to the end', async () => {
    const odd = join(desk, 'unfinished')
    cpSync(other, odd, { recursive: true })
    cpSync(join(odd, 'run.json'), join(odd, 'run.unfinished.json'))
    rmSync(join(odd, 'run.json'))
    const { code, stderr } = await merge(part, odd)
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining(`${odd} holds a class that is not graded to the end.`),
    ])
  })

  it('one of which a record is lost', async () => {
    const odd = join(desk, 'lost')
    cpSync(other, odd, { recursive: true })
    const [first = ''] = readdirSync(join(odd, 'records'))
    rmSync(join(odd, 'records', first))
    expect((await merge(part, odd)).stderr).toContain('The class has 6 students, and the shards hold 5.')
  })

  it('one that holds somebody of another shard', async () => {
    const odd = join(desk, 'stranger')
    cpSync(other, odd, { recursive: true })
    const [first = ''] = readdirSync(join(part, 'records'))
    cpSync(join(part, 'records', first), join(odd, 'records', first))
    expect((await merge(part, odd)).stderr).toContain(`who is in another shard.`)
  })

  it('a folder that holds no class', async () => {
    const none = join(desk, 'none')
    mkdirSync(none)
    const { code, stderr } = await merge(part, none)
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${none} is no folder of a graded class`)])
  })

  it('and nothing is left where it was to be written', () => {
    expect(readdirSync(desk)).not.toContain('merged')
  })
})
