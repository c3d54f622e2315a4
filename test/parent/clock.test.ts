import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { runCli } from '../support/run-cli.ts'

const desk = mkdtempSync(join(tmpdir(), 'followthrough-clock-'))
afterAll(() => rmSync(desk, { recursive: true }))

/** Every look at the clock is days from the last one, now before it and now after it; how many there were is told at the end. */
const JUMPS = join(desk, 'jumps.mjs')
writeFileSync(
  JUMPS,
  `const day = 24 * 60 * 60 * 1000
let looks = 0
globalThis.Date = class extends Date {
  constructor(...given) { given.length === 0 ? super(Date.now()) : super(...given) }
  static now() { looks += 1; return 1.7e12 + (looks % 2 === 0 ? -1 : 1) * looks * day }
}
const apart = Date.now() - Date.now()
if (apart < day) throw new Error('the clock does not jump')
`,
)
const JUMPING = { NODE_OPTIONS: `--import=${pathToFileURL(JUMPS).href}` }

const SAMPLES = join(packageRoot, 'test/submissions/attention-stages')
const read = (folder: string) =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

describe('a clock that jumps by days, back and forth, at every look', () => {
  it.each(['no-scale', 'hangs-in-softmax'])('changes no byte of the reports on %s', async (sample) => {
    const grade = async (name: string, env: Readonly<Record<string, string>>) => {
      const out = join(desk, `${sample}-${name}`)
      const { code, stdout } = await runCli(
        ['grade', '01', join(SAMPLES, sample), '--out', out],
        packageRoot,
        env,
      )
      return { code, stdout, files: read(out) }
    }
    const usual = await grade('usual', {})
    expect(usual.files.size).toBe(3)
    expect(await grade('jumping', JUMPING)).toEqual(usual)
  })

  it('changes nothing of a try either', async () => {
    const words = ['try', '01', 'softmax/by-hand', join(SAMPLES, 'hangs-in-softmax')]
    expect(await runCli(words, packageRoot, JUMPING)).toEqual(await runCli(words))
  })
})

/** What these say is when something happened, or a date that is always the same; no two of them are subtracted. */
const TELLING_THE_DATE = [
  'batch/note-time.ts',
  'commands/export/export-classroom50.ts',
  'exchange/archive/pack-archive.ts',
]

it('no time is measured by the clock on the wall', () => {
  const sources = readdirSync(join(packageRoot, 'harness'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(ts|js)$/.test(file),
  )
  const looks = sources.filter((file) =>
    /\bDate\.now\b|\bnew Date\b|\bDate\(\)/.test(readFileSync(join(packageRoot, 'harness', file), 'utf8')),
  )
  expect(sources).toContain('sandbox/session.ts')
  expect(looks.toSorted()).toEqual(TELLING_THE_DATE)
})
