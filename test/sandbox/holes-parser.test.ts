/** A parser of JavaScript or TypeScript in the grader's own process can be ended, or filled, by a file of a few kilobytes. */
import { createRequire } from 'node:module'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { execa } from 'execa'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { withFiles } from '../support/hand-in.ts'

/** Writes down, at the end of a process, which native code is in it and how much memory it has had. */
const WITNESS = `
  process.on('exit', () => {
    process.report.excludeNetwork = true
    const { sharedObjects } = process.report.getReport()
    const seen = { sharedObjects, peakKb: process.resourceUsage().maxRSS }
    require('node:fs').writeFileSync(process.env.FOLLOWTHROUGH_WITNESS, JSON.stringify(seen))
  })`

const PARSER = /esbuild|typescript|oxc|swc|rolldown|babel|acorn|sucrase|amaro|tree-sitter/
const LAUNCHER = join(packageRoot, 'harness/followthrough.js')

type Seen = { readonly sharedObjects: readonly string[]; readonly peakKb: number }

/** Runs it to its end; what it said, which scripts were run and which native code was loaded in its own process. */
async function witness(words: readonly string[], folder: string) {
  const [coverage, seenPath, preload] = ['coverage', 'seen.json', 'witness.cjs'].map((name) =>
    join(folder, name),
  )
  mkdirSync(String(coverage))
  writeFileSync(String(preload), WITNESS)
  const { exitCode, stdout } = await execa(process.execPath, ['--require', String(preload), ...words], {
    cwd: folder,
    reject: false,
    env: { NO_COLOR: '1', NODE_V8_COVERAGE: coverage, FOLLOWTHROUGH_WITNESS: seenPath },
  })
  const scripts = readdirSync(String(coverage)).flatMap((name) => scriptsIn(join(String(coverage), name)))
  const { sharedObjects, peakKb }: Seen = JSON.parse(readFileSync(String(seenPath), 'utf8'))
  const addons = sharedObjects.filter((path) => path.endsWith('.node'))
  return { exitCode, stdout, scripts, addons, peakMb: peakKb / 1024 }
}

function scriptsIn(path: string): readonly string[] {
  const { result }: { readonly result: readonly { readonly url: string }[] } = JSON.parse(
    readFileSync(path, 'utf8'),
  )
  return result.map(({ url }) => url)
}

/** Grades a module of this text. */
function grade(text: string) {
  return withFiles({ 'work/attention.ts': text }, (folder) =>
    witness([LAUNCHER, 'grade', '01', join(folder, 'work')], folder),
  )
}

const correct = readFileSync(
  join(packageRoot, 'assignments/01-attention-stages/solution/attention.ts'),
  'utf8',
)

describe('the process of a grade', () => {
  it('runs no parser: its scripts are those of the build, and there is no native code in it', async () => {
    const { exitCode, stdout, scripts, addons } = await grade(correct)
    const own = scripts.filter((url) => url.startsWith('file:'))
    expect({ exitCode, addons }).toEqual({ exitCode: 0, addons: [] })
    expect(stdout).toMatch(/Total +100 \/ 100/)
    expect(own.some((url) => url.includes('/dist/cli.js'))).toBe(true)
    // Whatever is installed beside it is not among them.
    expect(own.filter((url) => url.includes('/node_modules/'))).toEqual([])
    expect(scripts.filter((url) => !own.includes(url) && PARSER.test(url))).toEqual([])
  })

  it('and a process that has one shows it, as a script and as native code', async () => {
    const parser = createRequire(join(packageRoot, 'node_modules/knip/package.json')).resolve('oxc-parser')
    const program = `import(${JSON.stringify(pathToFileURL(parser).href)}).then(({ parseSync }) => parseSync('a.ts', 'let a'))`
    const { scripts, addons } = await withFiles({}, (folder) => witness(['-e', program], folder))
    expect(scripts.some((url) => PARSER.test(url))).toBe(true)
    expect(addons.some((path) => PARSER.test(path))).toBe(true)
  })

  it.each([
    ['3,000 nested parentheses', `export const a = ${'('.repeat(3000)}1${')'.repeat(3000)}`],
    ['50,000 nested parentheses', `export const a = ${'('.repeat(50_000)}1${')'.repeat(50_000)}`],
    ['100,000 exclamation marks', `export const a = ${'!'.repeat(100_000)}1`],
    ['20,000 nested blocks', `${'{'.repeat(20_000)}${'}'.repeat(20_000)}`],
    ['20,000 nested types', `export let a: ${'Array<'.repeat(20_000)}number${'>'.repeat(20_000)}`],
  ])('lives on over %s, in little memory, and says what is wrong', async (_, text) => {
    const { exitCode, stdout, peakMb, addons } = await grade(text)
    expect({ exitCode, addons }).toEqual({ exitCode: 0, addons: [] })
    expect(stdout).toMatch(/Total +0 \/ 100/)
    expect(peakMb).toBeLessThan(300)
  })
})
