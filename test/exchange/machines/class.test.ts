import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { validateExercism } from '#generated/validate-exercism.js'
import { validateGradescope } from '#generated/validate-gradescope.js'
import { gradeInto, readData, samples, writeGraded, writeRecord, writeRun } from './graded.ts'
import { casesIn, childrenOf, readJunit } from './read-junit.ts'
import { runExport } from './run-export.ts'

const desk = mkdtempSync(join(tmpdir(), 'followthrough-class-'))
const whole = join(desk, 'whole')
const sound = join(desk, 'sound')

beforeAll(async () => {
  for (const folder of [whole, sound]) {
    writeRun(folder)
    await writeGraded(folder, 'ada', await gradeInto(join(samples, 'correct'), join(desk, 'ada')), 'Ada <L>')
    await writeGraded(folder, 'bob', await gradeInto(join(samples, 'no-scale'), join(desk, 'bob')))
    writeRecord(folder, 'cem', { kind: 'nothing' })
    writeRecord(folder, 'dee', { kind: 'no-module', found: ['notes.txt', '::error::x\n'] })
    writeRecord(folder, 'eve', { kind: 'refused', refusal: { kind: 'link', path: 'attention.ts' } })
  }
  writeRecord(whole, 'fay', { kind: 'fault', code: 'unforeseen', message: 'It broke.', hint: 'Try again.' })
}, 60_000)
afterAll(() => rmSync(desk, { recursive: true }))

describe('a class', () => {
  it('gives a document to everybody of whom something came, and names the others', async () => {
    const out = join(desk, 'gradescope')
    const { code, stderr } = await runExport(whole, '--to', 'gradescope', '--out', out)
    expect(readdirSync(out)).toEqual(['ada', 'bob', 'dee', 'eve'])
    expect(stderr).toBe(
      `Wrote 4 results.json files to ${out}.\n` +
        '1 student handed in nothing, so nothing is told of them: cem.\n' +
        'fay was not graded and is not in it: It broke. Try again.\n',
    )
    expect(code).toBe(2)
  })

  it('in which the harness failed at nobody ends with 0', async () => {
    const { code } = await runExport(sound, '--to', 'gradescope', '--out', join(desk, 'sound-out'))
    expect(code).toBe(0)
  })

  it('tells those whose files could not be read why, with no marks yet', async () => {
    const out = join(desk, 'reasons')
    await runExport(sound, '--to', 'gradescope', '--out', out)
    const [dee, eve] = ['dee', 'eve'].map((id) => readData(join(out, id, 'results.json')))
    if (!validateGradescope(dee) || !validateGradescope(eve)) throw new Error('not as Gradescope wants it')
    expect([dee.score, eve.score]).toEqual([0, 0])
    expect(dee.tests.reduce((sum, test) => sum + (test.max_score ?? 0), 0)).toBe(100)
    expect(dee.output).toContain('We looked for attention.ts, and found "notes.txt" and')
    expect(dee.output).not.toContain('::')
    expect(eve.output).toContain('is a link to another place')
  })

  it('for Exercism is an error for those of whom no test was run', async () => {
    const out = join(desk, 'exercism')
    await runExport(sound, '--to', 'exercism', '--out', out)
    const statuses = readdirSync(out).map((id) => {
      const told = readData(join(out, id, 'results.json'))
      if (!validateExercism(told)) throw new Error(JSON.stringify(validateExercism.errors))
      return `${id} ${told.status}`
    })
    expect(statuses).toEqual(['ada pass', 'bob fail', 'dee error', 'eve error'])
  })

  it('is one JUnit file with a suite for each, whose counts are those of its cases', async () => {
    await runExport(sound, '--to', 'junit')
    const root = readJunit(readFileSync(join(sound, 'junit.xml'), 'utf8'))
    expect(childrenOf(root, 'testsuite').map(({ attributes }) => attributes['name'])).toEqual([
      'ada',
      'bob',
      'dee',
      'eve',
    ])
    expect(root.attributes).toMatchObject({ tests: '28', failures: '1', errors: '14', skipped: '0' })
    expect(casesIn(root)).toHaveLength(28)
  })

  it('that is not written as a whole is counts and stages on GitHub, with an error for faults, and names nobody', async () => {
    const out = join(desk, 'summary.md')
    const { code, stdout, stderr } = await runExport(whole, '--to', 'github', '--out', out)
    expect(code).toBe(2)
    expect(stdout).toBe(
      '::error title=Not graded%3A unforeseen::1 submission could not be graded through a fault of ours, which costs nobody marks. The records of the class say whose and why; run the same "batch" again, and it tries only what is missing.\n' +
        '::notice title=The stages of attention::2 submissions graded, 2 passed; 2 could not be read; 1 handed in nothing; 1 could not be graded by a fault of the harness.\n',
    )
    const summary = readFileSync(out, 'utf8')
    expect(summary).toContain('| <code>scale(s, d)</code> | 1 of 2 |')
    expect(`${stdout}${summary}`).not.toMatch(/\b(?:ada|bob|cem|dee|eve|fay)\b/i)
    expect(stderr).toBe(
      `Wrote 2 annotations to standard output, and a summary of the counts of 6 students to ${out}.\n`,
    )
  })

  it('is none of one student for Classroom 50', async () => {
    const { code, stderr } = await runExport(whole, '--to', 'classroom50')
    expect(code).toBe(2)
    expect(stderr).toContain('is a whole class, and Classroom 50 reads each result')
    expect(existsSync(join(whole, 'classroom50'))).toBe(false)
  })
})

describe('a folder', () => {
  it('with neither a class nor a report in it is a fault', async () => {
    const none = join(desk, 'none')
    mkdirSync(none)
    const { code, stderr } = await runExport(none, '--to', 'junit')
    expect(code).toBe(2)
    expect(stderr).toContain('holds neither a class nor a report')
  })

  it('is not exported with an option of another format', async () => {
    const { code, stderr } = await runExport(sound, '--to', 'junit', '--points', '10')
    expect(code).toBe(2)
    expect(stderr).toContain('--points was given, and the format junit has no use for it.')
    expect(stderr).toContain('It goes with --to classroom50.')
  })
})
