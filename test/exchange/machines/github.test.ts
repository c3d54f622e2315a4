import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fewEnough } from '../../../harness/exchange/annotate.ts'
import { fitSections } from '../../../harness/exchange/fit-sections.ts'
import { writeAnnotation } from '../../../harness/exchange/workflow-commands.ts'
import type { Annotation } from '../../../harness/exchange/workflow-commands.ts'
import { runCli } from '../../support/run-cli.ts'
import { gradeInto, samples } from './graded.ts'

const desk = mkdtempSync(join(tmpdir(), 'followthrough-github-'))
afterAll(() => rmSync(desk, { recursive: true }))

const error = (message: string): Annotation => ({
  kind: 'error',
  title: 'a: b, c%',
  message,
  file: 'a,b:c.ts',
  line: 3,
  column: null,
})

describe('an annotation', () => {
  it('is one line, whatever its parts are', () => {
    expect(writeAnnotation(error('100%\r\n::error::x'))).toBe(
      '::error file=a%2Cb%3Ac.ts,line=3,title=a%3A b%2C c%25::100%25%0D%0A::error::x\n',
    )
  })

  it.each([
    [10, 10, undefined],
    [11, 10, '2 more are in the report.'],
    [40, 10, '31 more are in the report.'],
  ])('is one of at most ten: of %d there are %d', (count, kept, last) => {
    const all = Array.from({ length: count }, (_, i) => error(String(i)))
    const few = fewEnough(all)
    expect(few).toHaveLength(kept)
    expect(few.at(-1)?.message).toBe(last ?? '9')
    expect(few.slice(0, 9)).toEqual(all.slice(0, 9))
  })
})

describe('sections that have to fit', () => {
  const sections = ['é', 'b', 'c'].map((letter) => ({ name: `part ${letter}`, markdown: letter.repeat(100) }))

  it('are all there where they do', () => {
    expect(fitSections(sections, 1000, 'More.')).toBe(
      `${'é'.repeat(100)}\n\n${'b'.repeat(100)}\n\n${'c'.repeat(100)}\n\n`,
    )
  })

  it.each([300, 250, 120, 60, 0])(
    'are within %d bytes otherwise, and those that are not there are named',
    (most) => {
      const text = fitSections(sections, most, 'More is there.')
      expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(most)
      const left = sections.filter(({ markdown }) => !text.includes(markdown))
      expect(left.length).toBeGreaterThan(0)
      const told = left.every(({ name }) => text.includes(name)) && text.includes('More is there.')
      expect(told || text === '').toBe(true)
    },
  )
})

describe('the summary of a job', () => {
  const folder = join(desk, 'report')
  const file = join(desk, 'step-summary.md')

  beforeAll(async () => {
    await gradeInto(join(samples, 'two-mistakes-two-stages'), folder)
  })

  it('is added to what other steps have said, and holds what the report says', async () => {
    writeFileSync(file, 'Earlier.\n')
    const { code, stdout, stderr } = await runCli(['export', folder, '--to', 'github'], desk, {
      GITHUB_STEP_SUMMARY: file,
    })
    const said = `Wrote 3 annotations to standard output, and a summary of the report to ${file}.\n`
    expect({ code, stderr }).toEqual({ code: 0, stderr: said })
    expect(stdout.match(/^::error /gm)).toHaveLength(2)
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(/^Earlier\.\n# The stages of attention\n/)
    expect(text.match(/^## ✗/gm)).toHaveLength(2)
  })

  it('says what has no room in it any more', async () => {
    const full = `${'x'.repeat(1024 * 1024 - 1500)}\n`
    writeFileSync(file, full)
    await runCli(['export', folder, '--to', 'github'], desk, { GITHUB_STEP_SUMMARY: file })
    const bytes = readFileSync(file)
    expect(bytes.length).toBeLessThanOrEqual(1024 * 1024)
    expect(bytes.toString('utf8').slice(full.length)).toMatch(
      /Left out, because a summary can be no longer: .*\. All of it is in report\.md\.\n$/,
    )
  })

  it('is not missed in silence', async () => {
    const { code, stderr } = await runCli(['export', folder, '--to', 'github'], desk, {
      GITHUB_STEP_SUMMARY: '',
    })
    expect(code).toBe(0)
    expect(stderr).toContain('Wrote 3 annotations to standard output. No summary was written: ')
  })
})
