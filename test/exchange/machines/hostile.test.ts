import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import MarkdownIt from 'markdown-it'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { validateExercism } from '#generated/validate-exercism.js'
import { validateGradescope } from '#generated/validate-gradescope.js'
import { UNSEEN } from '../../../harness/domain/unseen.ts'
import { gradeInto, readData, writeGraded, writeRecord, writeRun } from './graded.ts'
import { casesIn, childrenOf, readJunit } from './read-junit.ts'
import { runExport } from './run-export.ts'

const desk = mkdtempSync(join(tmpdir(), 'followthrough-hostile-'))
const folder = join(desk, 'report')
const whole = join(desk, 'class')
const summary = join(desk, 'summary.md')
afterAll(() => rmSync(desk, { recursive: true }))

const EVIL =
  'x\r\n::error file=a.ts::owned\n##[error]owned\u0000\u001b[31m]]><b>&amp;</b><![CDATA[ <script>alert(1)</script> ' +
  '![i](http://evil.example/i.png) [l](javascript:1) |`*_~ %0A \ud800 \u202e @everyone #1'
/** A name that a file can have. */
const FILE = 'y,::error title=a::b%0A]]>&<b>#[x](y).ts'

beforeAll(async () => {
  const from = join(desk, 'from')
  mkdirSync(from)
  writeFileSync(
    join(from, FILE),
    `export function fail(): never { const e = new Error(${JSON.stringify(EVIL)}); e.name = ${JSON.stringify(EVIL)}; throw e }\n` +
      `export const odd: '::error::]]>' = ${JSON.stringify(EVIL)}\n`,
  )
  writeFileSync(
    join(from, 'attention.ts'),
    `import { fail, odd } from ${JSON.stringify(`./${FILE}`)}\n` +
      'export const project = () => fail()\n' +
      'export const scores = () => [[odd]]\n' +
      'export const scale = () => ({ [odd]: 1 })\n' +
      `const softMax = () => [[1]]\nexport { softMax as ${JSON.stringify('::error::]]><b>\\n')} }\n`,
  )
  const report = await gradeInto(from, folder, { types: true })
  writeRun(whole)
  await writeGraded(whole, 'eve', report, EVIL)
  writeRecord(whole, 'mal', { kind: 'no-module', found: [FILE, EVIL] })
  writeRecord(whole, 'odo', { kind: 'fault', code: 'unforeseen', message: EVIL, hint: EVIL })
}, 60_000)

describe('a submission that speaks to whoever reads its marks', () => {
  it('is one that got through: what it says is in its report', () => {
    const markdown = readFileSync(join(folder, 'report.md'), 'utf8')
    expect(markdown).toContain('owned')
    expect(markdown).toContain('TS2322')
  })

  it('gives no command to the runner of GitHub, but those that are ours', async () => {
    const { stdout } = await runExport(folder, '--to', 'github', '--out', summary, '--source', 'src')
    const [, token = '', student = '', ours = ''] =
      /^::stop-commands::([0-9a-f-]{36})\n(.*\n)::\1::\n(.*)$/s.exec(stdout) ?? []
    expect(token).not.toBe('')
    expect(student).toContain('owned')
    expect(student).not.toMatch(/::|##\[/)
    const lines = ours.trimEnd().split('\n')
    expect(lines.filter((line) => !/^::(error|warning|notice) [^\r]*$/.test(line))).toEqual([])
    const kinds = lines.map((line) => line.slice(2, line.indexOf(' ')))
    expect(kinds.filter((kind) => kind === 'error').length).toBeLessThanOrEqual(10)
    expect(kinds).toContain('warning')
    expect(kinds.at(-1)).toBe('notice')
    const files = lines.flatMap((line) => /^::[a-z]+ file=([^,]*),line=/.exec(line)?.slice(1) ?? [])
    expect(files.map(decodeURIComponent)).toContain(`src/${FILE}`)
    expect(lines.filter((line) => line.split('::').length !== 3)).toEqual([])
  })

  it('cannot know the word that ends its silence', async () => {
    const runs = [1, 2].map(() => runExport(folder, '--to', 'github', '--out', summary))
    const [first, second] = (await Promise.all(runs)).map(({ stdout }) => stdout.split('\n')[0])
    expect(first).not.toBe(second)
  })

  it('puts nothing but words into the Markdown that Gradescope and a job show', async () => {
    await runExport(folder, '--to', 'gradescope')
    const document = readData(join(folder, 'gradescope/results.json'))
    if (!validateGradescope(document)) throw new Error(JSON.stringify(validateGradescope.errors))
    const texts = [
      document.output,
      ...document.tests.map(({ output }) => output),
      readFileSync(summary, 'utf8'),
    ]
    expect(texts.join('')).toContain('owned')
    for (const text of texts) {
      expect(text.replaceAll('\n', '')).not.toMatch(UNSEEN)
      expect(text).not.toContain('::')
      const html = new MarkdownIt({ html: true, linkify: true }).render(text)
      expect(html).not.toMatch(/<(?:a|img|script|b)\b/)
    }
  })

  it('is XML that a strict parser reads, with every one of its letters in place', async () => {
    await runExport(folder, '--to', 'junit')
    const root = readJunit(readFileSync(join(folder, 'junit.xml'), 'utf8'))
    const [first] = casesIn(root).flatMap((one) => childrenOf(one, 'error'))
    expect(first?.attributes['message']).toContain(']]><b>&amp;</b><![CDATA[ <script>')
  })

  it('is what Exercism wants', async () => {
    await runExport(folder, '--to', 'exercism')
    const document = readData(join(folder, 'exercism/results.json'))
    expect(validateExercism(document)).toBe(true)
    expect(readFileSync(join(folder, 'exercism/results.json'), 'utf8').replaceAll('\n', '')).not.toMatch(
      UNSEEN,
    )
  })
})

describe('a class with a name like that in it', () => {
  it('is XML that a strict parser reads, without what XML cannot hold', async () => {
    await runExport(whole, '--to', 'junit')
    const xml = readFileSync(join(whole, 'junit.xml'), 'utf8')
    const [eve] = childrenOf(readJunit(xml), 'testsuite')
    const properties = childrenOf(eve ?? { name: '', attributes: {}, children: [], text: '' }, 'properties')
    const student = properties[0]?.children.find(({ attributes }) => attributes['name'] === 'student')
    const kept = EVIL.replaceAll('\u0000', '').replaceAll('\u001b', '').replaceAll('\ud800', '')
    expect(student?.attributes['value']).toBe(kept)
  })

  it('gives no command to the runner of GitHub', async () => {
    const { stdout } = await runExport(whole, '--to', 'github', '--out', summary)
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^::error title=Not graded%3A \w+::1 submission /)
    expect(lines[1]).toMatch(/^::notice /)
  })
})
