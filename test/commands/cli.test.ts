import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { copyCourse } from '../support/copy-course.ts'
import { runCli } from '../support/run-cli.ts'

const desk = mkdtempSync(join(tmpdir(), 'followthrough-desk-'))
afterAll(() => rmSync(desk, { recursive: true }))
const sample = (fate: string) => join(packageRoot, 'test/submissions/attention-stages', fate)

describe('what cannot be done', () => {
  it.each([
    [['grad', '01'], 'Did you mean grade?'],
    [['grade', '12'], 'There is no assignment "12"'],
    [['grade', 'attention-stage', sample('correct')], 'Did you mean "attention-stages"?'],
    [['grade', '01', 'nowhere.ts'], 'nothing that we can read'],
    [['grade', '01', '/'], 'holds no attention.ts'],
    [['grade', '01', sample('correct'), '--formt', 'json'], 'Did you mean "--format"?'],
    [['grade', '01', sample('correct'), '--format', 'pdf'], 'Choices'],
    [['grade', '01', sample('correct'), '--stage', 'sofmax'], 'Did you mean "softmax"?'],
    [['grade', '01', sample('correct'), '--isolation', 'container'], 'level "container" was demanded'],
    [['grade', '01', sample('correct'), '--assignments', '/nowhere'], 'cannot be read'],
    [
      ['grade', '01', sample('correct'), '--out', join(sample('correct'), 'attention.ts', 'x')],
      'cannot be written',
    ],
    [['try', '01', 'scale/by-han', sample('correct')], 'Did you mean "scale/by-hand"?'],
    [['grade'], 'nothing in work/'],
    [['grade', '01'], 'nothing in work/attention-stages/ yet'],
    [[], 'No command was given'],
  ])('%j is a paragraph that says what to do, and exit code 2', async (words, said) => {
    const { code, stdout, stderr } = await runCli(words, desk, {
      FOLLOWTHROUGH_IMAGE: 'localhost/no-such-image',
    })
    expect(code).toBe(2)
    expect(stderr).toContain(said)
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(4)
    // Only reports that were printed before they could not be written are there already.
    expect(stdout === '' || words.includes('--out')).toBe(true)
  })
})

describe('grade', () => {
  it('exits with 0 whatever the marks, and with 1 below the pass mark only if that is asked for', async () => {
    expect((await runCli(['grade', '01', sample('empty-file')])).code).toBe(0)
    expect((await runCli(['grade', '01', sample('empty-file'), '--require-pass'])).code).toBe(1)
    expect((await runCli(['grade', '01', sample('no-scale'), '--require-pass'])).code).toBe(0)
  })

  it('marks one stage alone', async () => {
    const { stdout } = await runCli([
      'grade',
      '01',
      sample('no-scale'),
      '--stage',
      'softmax',
      '--format',
      'json',
    ])
    expect(JSON.parse(stdout)).toMatchObject({ earned: 20, possible: 20, stages: [{ stage: 'softmax' }] })
  })

  it('charges a wrong scale once: attention follows, its scaled inherits', async () => {
    const { stdout } = await runCli(['grade', '01', sample('no-scale'), '--format', 'json'])
    const report = JSON.parse(stdout)
    expect(report).toMatchObject({ earned: 85, possible: 100, firstWrongStage: 'scale' })
    expect(report.stages.find(({ stage }: { stage: string }) => stage === 'attention')).toMatchObject({
      verdict: 'follows',
      earned: 15,
      fields: expect.arrayContaining([{ field: 'scaled', verdict: 'inherits' }]),
    })
  })

  it('marks the entries that are outside their tolerance, and not those that differ in the last digit', async () => {
    const file = join(desk, 'attention.ts')
    writeFileSync(
      file,
      'export const scale = (s: number[][], d: number) => s[0]!.map((_, j) => s.map((r) => r[j]! / Math.sqrt(d)))',
    )
    const { stdout } = await runCli(['grade', '01', file, '--stage', 'scale', '--verbose'])
    expect(stdout).toMatch(/2 of 4\s+entries are outside the tolerance/)
    expect(stdout).toMatch(/row 1 +1\.1547 +−0\.57735 +│ +1\.1547 +\[−2\.3094\]/)
    expect(stdout).toContain('Total  0 / 15  ✗ not passed  9 needed')
  })

  it('does not say that a slip cost its marks once where fields could not be assessed', async () => {
    const { stdout } = await runCli(['grade', '01', sample('returns-nan'), '--verbose'])
    expect(stdout).toMatch(/cannot be\s+assessed/)
    expect(stdout).toMatch(/Every field that could be assessed is\s+right/)
    expect(stdout).not.toMatch(/costs\s+its\s+marks\s+once/)
  })

  it('gives the same bytes for the same submission', async () => {
    const words = ['grade', '01', sample('two-mistakes-two-stages'), '--format', 'json']
    expect((await runCli(words)).stdout).toBe((await runCli(words)).stdout)
  })
})

describe('start', () => {
  it('copies the starter, which is not started, and never overwrites work', async () => {
    const home = join(desk, 'start')
    mkdirSync(home)
    expect((await runCli(['start', '01'], home)).stdout).toContain('yours to fill in')
    expect((await runCli(['grade', '--format', 'json'], home)).stdout).toContain('"not-started"')
    const file = join(home, 'work/attention-stages/attention.ts')
    writeFileSync(file, '// mine')
    expect((await runCli(['start', '01'], home)).stdout).toContain('left as it is')
    expect(readFileSync(file, 'utf8')).toBe('// mine')
  })
})

describe('try', () => {
  it('shows what was printed, what came back and what was expected', async () => {
    const { code, stdout } = await runCli(['try', '01', 'scale/by-hand', sample('correct-noisy-console')])
    expect(code).toBe(0)
    expect(stdout).toContain('d is 16 and its root 4')
    expect(stdout).toMatch(/expected\n {2}\[ 2 {2}−1 \]/)
  })
})

describe('vectors', () => {
  it('--check finds the committed files to be what the oracle makes', async () => {
    const { code, stdout } = await runCli(['vectors', '01', '--check'])
    expect(code).toBe(0)
    expect(stdout.match(/unchanged/g)).toHaveLength(7)
  })

  it('--check finds a single changed digit, and making them anew mends it', async () => {
    const assignments = copyCourse(join(desk, 'copy'))
    const file = join(assignments, '01-attention-stages/vectors/scale.json')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace('1.1547005383792515', '1.1547005383792517'))
    const there = ['--assignments', assignments]
    const found = await runCli(['vectors', '01', '--check', ...there])
    expect(found.code).toBe(2)
    expect(found.stderr).toContain('scale.json')
    expect((await runCli(['vectors', '01', ...there])).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(text)
  })
})
