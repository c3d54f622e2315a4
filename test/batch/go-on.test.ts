import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { copyCourse } from '../support/copy-course.ts'
import { folderContents, timesGraded } from '../support/folder-contents.ts'
import { runCli } from '../support/run-cli.ts'
import { batchOf, CORRECT, newDesk, runWell, SIX, writeIntake } from './small-class.ts'

const desk = newDesk()
const assignments = copyCourse(join(desk, 'course'))
const [intake, roster] = [join(desk, 'class'), join(desk, 'roster.csv')]
const [done, out] = [join(desk, 'done'), join(desk, 'out')]
const GRADED = ['ada', 'bea', 'cyd', 'dov', 'fay']

function writeRoster(nameOfAda: string): void {
  const rows = [...GRADED, 'eve'].map((id) => `${id},${id === 'ada' ? nameOfAda : id.toUpperCase()}`)
  writeFileSync(roster, ['id,name', ...rows, ''].join('\n'))
}

function words(into: string, ...more: readonly string[]): readonly string[] {
  return batchOf(intake, into, '--roster', roster, '--assignments', assignments, ...more)
}

/** Who is graded when the run is made again on what is there. */
async function gradedAgain(...more: readonly string[]): Promise<readonly string[]> {
  const before = timesGraded(out)
  await runWell(words(out, ...more))
  const after = timesGraded(out)
  return [...after.keys()].filter((id) => after.get(id) !== before.get(id)).toSorted()
}

beforeAll(async () => {
  writeIntake(intake, SIX)
  writeRoster('Ada')
  await runWell(words(done))
})
beforeEach(() => {
  rmSync(out, { recursive: true, force: true })
  cpSync(done, out, { recursive: true })
})
afterAll(() => rmSync(desk, { recursive: true, force: true }))

describe('a class that is run again', () => {
  it('as it was, grades nobody, and is the same bytes', async () => {
    expect(await gradedAgain()).toEqual([])
    expect(folderContents(out)).toEqual(folderContents(done))
  })

  it('with one submission changed, grades that one', async () => {
    appendFileSync(join(intake, 'cyd/attention.ts'), '// again\n')
    expect(await gradedAgain()).toEqual(['cyd'])
    writeIntake(intake, SIX)
    expect(await gradedAgain()).toEqual(['cyd'])
    expect(folderContents(out)).toEqual(folderContents(done))
  })

  it('with a name corrected on the roster, grades nobody, and the name is the new one', async () => {
    writeRoster('Ada L.')
    expect(await gradedAgain()).toEqual([])
    expect(readFileSync(join(out, 'grades.csv'), 'utf8')).toContain('Ada L.')
    expect(readFileSync(join(out, 'records/ada.json'), 'utf8')).toContain('Ada L.')
    writeRoster('Ada')
  })

  it.each([
    ['another seed', ['--seed', 'spring']],
    ['other hints', ['--hint', '1']],
    ['another isolation', ['--isolation', 'process', '--allow-weak-isolation']],
    ['types told', ['--types']],
    ['--fresh', ['--fresh']],
  ])('with %s, grades everybody', async (_, more) => {
    expect(await gradedAgain(...more)).toEqual(GRADED)
  })

  it('with the assignment changed, grades everybody', async () => {
    const handout = join(assignments, '01-attention-stages/README.md')
    const before = readFileSync(handout, 'utf8')
    appendFileSync(handout, '\nHand it in by Friday.\n')
    expect(await gradedAgain()).toEqual(GRADED)
    writeFileSync(handout, before)
  })
})

describe('what is lost or damaged is found out again, and only that:', () => {
  it.each([
    ['a record', 'bea', () => rmSync(join(out, 'records/bea.json'))],
    ['a record that is cut off', 'bea', () => truncateSync(join(out, 'records/bea.json'), 40)],
    ['a result', 'bea', () => rmSync(join(out, 'students/bea/result.json'))],
    ['a result that was changed', 'bea', () => appendFileSync(join(out, 'students/bea/result.json'), ' ')],
    ['a report', 'bea', () => rmSync(join(out, 'students/bea/report.html'))],
    ['a report that is empty', 'bea', () => truncateSync(join(out, 'students/bea/report.md'), 0)],
    ['everything of one', 'bea', () => rmSync(join(out, 'students/bea'), { recursive: true })],
  ])('%s', async (_, who, damage) => {
    damage()
    expect(await gradedAgain()).toEqual([who])
    expect(folderContents(out)).toEqual(folderContents(done))
  })

  it('also what whoever handed in no module is told', async () => {
    rmSync(join(out, 'students/eve/report.md'))
    expect(await gradedAgain()).toEqual([])
    expect(folderContents(out)).toEqual(folderContents(done))
  })

  it('what a run that was killed left by halves is gone', async () => {
    for (const name of ['.class.json.1.part', 'records/.ada.json.2.part', '.unfinished/students/ada/x']) {
      mkdirSync(join(out, name, '..'), { recursive: true })
      writeFileSync(join(out, name), 'half')
    }
    cpSync(join(out, 'students/ada'), join(out, 'students/zoe'), { recursive: true })
    expect(await gradedAgain()).toEqual([])
    expect(folderContents(out)).toEqual(folderContents(done))
  })
})

describe('another class in the same folder', () => {
  it('is refused, and says what to do', async () => {
    const others = writeIntake(join(desk, 'others'), { zoe: CORRECT })
    const { code, stderr } = await runCli(batchOf(others, out, '--assignments', assignments))
    expect(code).toBe(2)
    expect(stderr).toContain('holds the results of 6 who are not in this intake (ada, bea, cyd, …).')
    expect(stderr).toContain('give another --out; if they have left this one, add --remove-others.')
    expect(folderContents(out)).toEqual(folderContents(done))
  })

  it('whose students have left it is made the class that they are not in', async () => {
    const fewer = writeIntake(join(desk, 'fewer'), { ada: CORRECT })
    const private01 = ['--assignments', assignments]
    const plain = join(desk, 'plain')
    expect(await runCli(batchOf(fewer, out, ...private01, '--remove-others'))).toMatchObject({ code: 0 })
    expect(await runCli(batchOf(fewer, plain, ...private01))).toMatchObject({ code: 0 })
    expect(folderContents(out)).toEqual(folderContents(plain))
  })

  it('of another assignment is refused', async () => {
    const second = join(assignments, '02-again')
    cpSync(join(assignments, '01-attention-stages'), second, { recursive: true })
    const manifest = join(second, 'assignment.json')
    const text = readFileSync(manifest, 'utf8').replace('"id": "attention-stages"', '"id": "again"')
    writeFileSync(manifest, text)
    const ofSecond = words(out).map((word) => (word === '01' ? '02-again' : word))
    const { code, stderr } = await runCli(ofSecond)
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('holds a class of "attention-stages", and this would be a class of "again".'),
    ])
    rmSync(second, { recursive: true })
  })

  it('or a part of it is refused', async () => {
    const { code, stderr } = await runCli(words(out, '--shard', '1/2'))
    expect([code, stderr]).toEqual([2, expect.stringContaining('and this would be shard 1/2 of a class of')])
  })
})
