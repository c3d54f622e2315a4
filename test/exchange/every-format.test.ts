/** What an instructor reads of each format: in the help, and once it is written. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatNames } from '../../harness/commands/export/format-names.ts'
import { runCli } from '../support/run-cli.ts'
import { makeSampleClass, type SampleClass } from '../support/sample-class/make-sample-class.js'

const desk = mkdtempSync(join(tmpdir(), 'followthrough-formats-'))
const folder = join(desk, 'class')
const report = join(desk, 'report')
let sample: SampleClass

beforeAll(async () => {
  sample = await makeSampleClass({ form: 'canvas', out: join(desk, 'made'), students: 6 })
  const { intake, canvasGradebook } = sample
  await runCli([
    'batch',
    intake,
    '--assignment',
    '01',
    '--roster',
    canvasGradebook,
    '--allow-weak-isolation',
    '--out',
    folder,
  ])
  await runCli(['grade', '01', 'test/submissions/attention-stages/no-scale', '--out', report])
}, 120_000)
afterAll(() => rmSync(desk, { recursive: true }))

/** As printed, with the folder left out of every path. */
async function said(dir: string, words: readonly string[]): Promise<string> {
  const { code, stderr } = await runCli(['export', dir, ...words], desk, { GITHUB_STEP_SUMMARY: '' })
  expect(code).toBe(0)
  return (stderr.split('\n')[0] ?? '').replaceAll(`${dir}/`, '')
}

/** Where no --out says where, each is at the place that the help names. */
function isWritten([name, place]: readonly (string | undefined)[]): boolean {
  const dir = name === 'classroom50' ? report : folder
  return existsSync(join(dir, place ?? ''))
}

describe('a format', { timeout: 30_000 }, () => {
  it.each([
    [['gradescope'], /^Wrote \d+ results\.json files to gradescope\.$/],
    [['exercism'], /^Wrote \d+ results\.json files to exercism\.$/],
    [['github'], /^Wrote 1 annotation to standard output\. No summary was written: /],
    [
      ['github', '--out', 'sum.md'],
      /^Wrote 1 annotation .*, and a summary of the class of \d students to sum\.md\.$/,
    ],
    [['junit'], /^Wrote \d+ suites to junit\.xml\.$/],
    [['csv'], /^Wrote \d+ marks to gradebook\.csv\.$/],
  ])('says of a class what it wrote, how much and where: %s', async (words, wanted) => {
    expect(await said(folder, ['--to', ...words])).toMatch(wanted)
  })

  it('that needs a file of yours says so too', async () => {
    const { intake, canvasGradebook, moodleWorksheet } = sample
    expect(await said(folder, ['--to', 'canvas', '--gradebook', canvasGradebook])).toMatch(
      /^Wrote \d+ marks in the column "Attention stages \(70101\)" to canvas\.csv\.$/,
    )
    expect(await said(folder, ['--to', 'moodle', '--worksheet', moodleWorksheet])).toMatch(
      /^Wrote \d+ marks to moodle\/worksheet\.csv and \d+ reports to moodle\/feedback\.zip\.$/,
    )
    const dolos = ['--to', 'dolos', '--submissions', intake, '--roster', canvasGradebook]
    expect(await said(folder, dolos)).toMatch(
      /^Wrote \d+ modules to dolos\/submissions\.zip, and the starter to dolos\/template\.ts\.$/,
    )
  })

  const IDENTITY =
    '--classroom c --slug s --assignment-type individual --owner o --submission submit/1 --commit c --release r'
  it.each([
    ['gradescope', '', 'Wrote 1 report to gradescope/results.json.'],
    ['exercism', '', 'Wrote 1 report to exercism/results.json.'],
    ['classroom50', IDENTITY, 'Wrote 1 report to classroom50, as result.json and release-body.md.'],
    ['junit', '', 'Wrote 1 suite to junit.xml.'],
    [
      'github',
      '--out sum.md',
      'Wrote 2 annotations to standard output, and a summary of the report to sum.md.',
    ],
  ])('says of one report what it wrote and where: %s', async (format, words, wanted) => {
    const told = await said(report, ['--to', format, ...words.split(' ').filter(Boolean)])
    expect(told).toBe(wanted)
  })

  it.each(['canvas', 'moodle', 'csv', 'dolos'])(
    'that takes a class says so of one report: %s',
    async (format) => {
      const needed = {
        canvas: ['--gradebook', sample.canvasGradebook],
        moodle: ['--worksheet', sample.moodleWorksheet],
      }
      const words = format === 'canvas' || format === 'moodle' ? needed[format] : []
      const { code, stderr } = await runCli(['export', report, '--to', format, ...words])
      expect(code).toBe(2)
      expect(stderr).toContain('is no folder of a graded class')
    },
  )
})

describe('the help of export', () => {
  it('fits 100 columns, and has each format on a line of its own with its place', async () => {
    const { stdout } = await runCli(['export', '--help'])
    const lines = stdout.split('\n')
    expect(lines.filter((line) => Array.from(line).length > 100)).toEqual([])
    const table = lines.slice(lines.findIndex((line) => line.startsWith('Formats')) + 1).filter(Boolean)
    expect(table.map((line) => line.trim().split(/\s+/)[0])).toEqual(formatNames)
    const places = [...stdout.matchAll(/^ {2}(\w+) +<dir>\/(\S+)/gm)].map(([, name, place]) => [name, place])
    expect(places).toHaveLength(formatNames.length - 1)
    expect(places.filter((one) => !isWritten(one))).toEqual([])
  })
})
