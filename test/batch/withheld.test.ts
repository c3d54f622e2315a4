import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRun, readStudent } from '../../harness/load/read-class.ts'
import { copyCourse } from '../support/copy-course.ts'
import { folderContents, timesGraded } from '../support/folder-contents.ts'
import { runCli } from '../support/run-cli.ts'
import { batchOf, newDesk, SIX, writeIntake, runWell } from './small-class.ts'

const desk = newDesk()
afterAll(() => rmSync(desk, { recursive: true, force: true }))
const intake = writeIntake(join(desk, 'class'), SIX)
const openly = join(desk, 'openly')

beforeAll(async () => {
  await runWell(batchOf(intake, openly))
})

const read = (folder: string, ...names: readonly string[]) => readFileSync(join(folder, ...names), 'utf8')

/** The causes that the class page and class.json name for the instructor. */
function causesIn(folder: string): unknown {
  return JSON.parse(read(folder, 'class.json')).causes
}

function everythingOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return files.map((entry) => read(entry.parentPath, entry.name)).join('\n')
}

describe.each([1, 2] as const)('where the assignment says "hintDepth": %d', (depth) => {
  const assignments = copyCourse(join(desk, `course-${depth}`))
  const manifest = join(assignments, '01-attention-stages/assignment.json')
  writeFileSync(manifest, read(manifest).replace('"limits"', `"hintDepth": ${depth}, "limits"`))
  const out = join(desk, `out-${depth}`)
  const batch = (into: string, ...more: readonly string[]) =>
    batchOf(intake, into, '--assignments', assignments, ...more)

  beforeAll(async () => {
    await runWell(batch(out))
  })

  it('the instructor sees the same causes as where reports say everything', () => {
    expect(causesIn(out)).toEqual(causesIn(openly))
    expect(causesIn(out)).toContainEqual(expect.objectContaining({ stage: 'scale', students: ['bea'] }))
    expect(read(out, 'class.html')).toContain('no-scale')
  })

  it('a student is told no more than the assignment lets them be told', async () => {
    const { report } = await readStudent(out, 'bea')
    const scale = report?.stages.find(({ stage }) => stage === 'scale')
    expect(scale).toMatchObject({ verdict: 'wrong', worked: null })
    expect(scale?.diagnosis === null).toBe(depth === 1)
    expect(everythingOf(join(out, 'students')).includes('no-scale')).toBe(depth === 2)
    expect(everythingOf(join(out, 'students'))).not.toContain('"worked": {')
    expect(await readRun(out)).toMatchObject({ hintDepth: depth })
  })

  it('the whole result is kept only of those to whom it is not told', () => {
    expect(readdirSync(join(out, 'withheld'))).toEqual(expect.arrayContaining(['bea.json']))
    expect(readdirSync(join(out, 'withheld'))).not.toContain('ada.json')
    expect(read(out, 'withheld/bea.json')).toBe(read(openly, 'students/bea/result.json'))
    expect(existsSync(join(openly, 'withheld'))).toBe(false)
  })

  it.each(['gradescope', 'exercism', 'junit', 'csv'])('nothing of it is exported to %s', async (to) => {
    const [withIt, without] = [join(desk, `${to}-with-${depth}`), join(desk, `${to}-without-${depth}`)]
    const bare = join(desk, `bare-${to}-${depth}`)
    cpSync(out, bare, { recursive: true })
    rmSync(join(bare, 'withheld'), { recursive: true })
    const words = ['--to', to, '--assignments', assignments, '--out']
    expect(await runCli(['export', out, ...words, join(withIt, 'it')])).toMatchObject({ code: 0 })
    expect(await runCli(['export', bare, ...words, join(without, 'it')])).toMatchObject({ code: 0 })
    expect(folderContents(withIt)).toEqual(folderContents(without))
    expect(depth === 1 && everythingOf(withIt).includes('no-scale')).toBe(false)
  })

  it('one that is lost is found out again, and no other', async () => {
    const before = folderContents(out)
    rmSync(join(out, 'withheld/bea.json'))
    expect(await runCli(batch(out))).toMatchObject({ code: 0 })
    expect(folderContents(out)).toEqual(before)
    expect(timesGraded(out).get('bea')).toBe(2)
    expect(timesGraded(out).get('cyd')).toBe(1)
  })

  it('shards that are merged give the same bytes', async () => {
    const parts = ['1/2', '2/2'].map((shard) => ({ shard, part: join(desk, `part-${depth}-${shard[0]}`) }))
    for (const { shard, part } of parts) {
      expect(await runCli(batch(part, '--shard', shard))).toMatchObject({ code: 0 })
    }
    const merged = join(desk, `merged-${depth}`)
    const words = ['merge', ...parts.map(({ part }) => part), '--out', merged]
    expect(await runCli(words)).toMatchObject({ code: 0 })
    expect(folderContents(merged)).toEqual(folderContents(out))
  })
})
