import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { validateReport } from '#generated/validate-report.js'
import type { Value } from '../../harness/domain/value.ts'
import { withFreshVectors } from '../../harness/judge/with-fresh-vectors.ts'
import { packageRoot } from '../../harness/load/package-root.ts'
import { assignment01, oracle01 } from '../support/assignment-01.ts'
import { runCli } from '../support/run-cli.ts'

const desk = mkdtempSync(join(tmpdir(), 'followthrough-seed-'))
afterAll(() => rmSync(desk, { recursive: true }))

const SEED = 'nobody-guesses-this'
const sample = (fate: string) => join(packageRoot, 'test/submissions/attention-stages', fate)

/** A submission of its own. */
function written(name: string, source: string): string {
  const folder = join(desk, name)
  mkdirSync(folder)
  writeFileSync(join(folder, 'attention.ts'), source)
  return folder
}

function grade(path: string, ...words: readonly string[]) {
  return runCli(['grade', '01', path, ...words])
}

describe('a seed', () => {
  it.each([
    ['', 'the text of the seed is empty'],
    ['  ', 'the text of the seed is empty'],
  ])('of no text is a fault: "%s"', async (seed, said) => {
    const { code, stdout, stderr } = await grade(sample('correct'), '--seed', seed)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(said)
  })

  it('that was forgotten is a fault, not a marking without one', async () => {
    const { code, stderr } = await grade(sample('correct'), '--seed')
    expect(code).toBe(2)
    expect(stderr).toContain('Not enough arguments following: seed')
    expect(stderr).toContain('Add --help')
  })

  it('may come from the environment; one that is given counts before it, and an empty one is none', async () => {
    const words = ['grade', '01', sample('correct'), '--stage', 'scale']
    const inEnvironment = (seed: string, ...more: readonly string[]) =>
      runCli([...words, ...more], undefined, { FOLLOWTHROUGH_SEED: seed })
    expect((await inEnvironment('abc')).stderr).toContain('the seed "abc"')
    expect((await inEnvironment('abc', '--seed', 'xyz')).stderr).toContain('the seed "xyz"')
    const none = await inEnvironment('')
    expect(none.stderr).toBe('')
    expect(none.stdout).toContain('Hidden test vectors may be added when it is marked.')
  })

  it('adds the same test vectors to a stage that is marked alone', async () => {
    const { stdout } = await grade(
      sample('correct'),
      '--seed',
      SEED,
      '--stage',
      'softmax',
      '--format',
      'json',
    )
    const ids = withFreshVectors(assignment01, oracle01, SEED).stages.find(
      ({ id }) => id === 'softmax',
    )?.vectors
    const report = JSON.parse(stdout)
    expect(report.stages[0].vectors.map(({ id }: { id: string }) => id)).toEqual(ids?.map(({ id }) => id))
    expect(report).toMatchObject({ earned: 20, freshVectors: 4 })
  })

  it('lets nobody try a test vector that was drawn from it', async () => {
    const words = ['try', '01', 'scale/fresh-1', sample('correct')]
    const { code, stderr } = await runCli(words, undefined, { FOLLOWTHROUGH_SEED: SEED })
    expect(code).toBe(2)
    expect(stderr).toContain('no test vector "scale/fresh-1"')
  })
})

const listed = assignment01.stages.flatMap(({ vectors }) => vectors).length
const passing = (then: string) => new RegExp(`All ${listed} shown test vectors pass\\.\\s.*${then}`, 's')

const forms = [
  ['terminal', []],
  ['terminal', ['--verbose']],
  ['md', []],
  ['html', []],
] as const

describe('the totals', () => {
  it.each(forms)(
    'say in %s %j that more may be to come, until it was marked with a seed',
    async (format, more) => {
      const plain = await grade(sample('correct'), '--format', format, ...more)
      expect(plain.stdout).toMatch(passing('Hidden test vectors may be added'))
      expect(plain.stdout).not.toContain('hidden test vectors pass')
      const marked = await grade(sample('correct'), '--format', format, ...more, '--seed', SEED)
      expect(marked.stdout).toMatch(passing('All 30 hidden test vectors pass\\.'))
      expect(marked.stdout).not.toContain('may be added')
    },
  )

  it('count the hidden ones that do not pass beside the shown ones that do', async () => {
    const { stdout } = await grade(sample('no-scale'), '--seed', SEED)
    expect(stdout).toMatch(new RegExp(`\\d+ of ${listed} shown test vectors pass`))
    expect(stdout).toContain('4 of 30 hidden test vectors do not pass.')
  })

  it('are in the JSON as well: how many were drawn, and of each whether it passed', async () => {
    const { stdout } = await grade(sample('no-scale'), '--seed', SEED, '--format', 'json')
    const report: unknown = JSON.parse(stdout)
    if (!validateReport(report)) throw new Error(JSON.stringify(validateReport.errors))
    expect(report.freshVectors).toBe(30)
    const hidden = report.stages.flatMap(({ vectors }) =>
      vectors.filter(({ verdict }) => verdict.kind === 'hidden'),
    )
    expect(hidden).toHaveLength(30)
    const failed = hidden.filter(({ verdict }) => 'passed' in verdict && !verdict.passed)
    expect(failed.map(({ id }) => id)).toEqual([1, 2, 3, 4].map((i) => `scale/fresh-${i}`))
    const unmarked = JSON.parse((await grade(sample('no-scale'), '--format', 'json')).stdout)
    expect(unmarked).toMatchObject({ freshVectors: 0 })
  })
})

function write(value: unknown): string {
  return JSON.stringify(value, (_, entry: unknown) => (entry === -Infinity ? 'masked' : entry))
}

/** By this a small submission knows its inputs again. */
function keyOf(given: unknown): number {
  const text = write(given)
  let key = text.length
  for (let i = 0; i < text.length; i += 1) key = Math.trunc(Math.imul(key, 31) + text.charCodeAt(i))
  return key
}

/** Returns by heart what is expected of every test vector that is listed, and nothing else. */
function byHeart(): string {
  const known = assignment01.stages.map(({ id, vectors }) => [
    id,
    Object.fromEntries(vectors.map(({ inputs, expected }) => [String(keyOf(inputs)), write(expected)])),
  ])
  const stages = assignment01.stages.map(
    ({ id }) => `export const ${id} = (...given) => answer('${id}', given)`,
  )
  return `
    const known = ${JSON.stringify(Object.fromEntries(known))}
    ${String(write)}
    ${String(keyOf)}
    const answer = (stage, given) =>
      JSON.parse(known[stage][keyOf(given)], (_, entry) => (entry === 'masked' ? -Infinity : entry))
    ${stages.join('\n')}
  `
}

it('a submission that knows the shown answers by heart has full marks without a seed, and none with one', async () => {
  const path = written('by-heart', byHeart())
  const without = JSON.parse((await grade(path, '--format', 'json')).stdout)
  expect(without).toMatchObject({ earned: 100, possible: 100 })
  const { stdout } = await grade(path, '--format', 'json', '--seed', SEED)
  expect(JSON.parse(stdout)).toMatchObject({ earned: 0, possible: 100, passed: false })
})

/** Numbers that could come from nowhere else, in every spelling of a report. */
function recognisable(value: Value): readonly string[] {
  if (typeof value === 'number') {
    const all = [String(value), String(Number(value.toPrecision(8)))].map((text) => text.replace('-', ''))
    return Number.isFinite(value) ? all.filter((text) => text.length >= 9) : []
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(recognisable) : []
}

const leaks = {
  throws: 'throw new Error(JSON.stringify(given))',
  returns: 'return JSON.stringify(given)',
  keeps: 'kept.push(...given.flat(9).filter((x) => !Number.isInteger(4 * x))); return [kept.slice(-12)]',
  answers: 'return given[0]',
} as const

describe('what is handed out', () => {
  const fresh = withFreshVectors(assignment01, oracle01, SEED)
    .stages.flatMap(({ vectors }) => vectors)
    .filter(({ visibility }) => visibility === 'hidden')
  const numbers = new Set(
    fresh.flatMap(({ inputs, expected }) => [...recognisable(inputs), ...recognisable(expected)]),
  )

  it('could be told by its numbers, if it held them', () => {
    expect(numbers.size).toBeGreaterThan(200)
  })

  it.each(Object.entries(leaks))(
    'holds neither a number nor the seed of a submission that %s',
    async (name, leak) => {
      const right = readFileSync(join(assignment01.folder, 'solution/attention.ts'), 'utf8')
      const leaky = assignment01.stages
        .filter(({ fields }) => fields === null)
        .map(({ id }) => `export const ${id} = (...given) => { ${leak} }`)
      const path = written(
        name,
        `export { attention } from './right.ts'\nconst kept = []\n${leaky.join('\n')}`,
      )
      writeFileSync(join(path, 'right.ts'), right)
      const handOut = async (...words: readonly string[]) => {
        const out = mkdtempSync(join(desk, 'out-'))
        const { stdout, stderr } = await grade(path, '--verbose', '--out', out, ...words)
        const files = readdirSync(out).map((file) => readFileSync(join(out, file), 'utf8'))
        expect(files).toHaveLength(3)
        return { handed: [stdout, ...files].join('\n'), stderr }
      }
      // Small numbers have roots and logarithms in common.
      const usual = (await handOut()).handed
      const telling = [...numbers].filter((number) => !usual.includes(number))
      expect(telling.length).toBeGreaterThan(200)
      const { handed, stderr } = await handOut('--seed', SEED)
      expect(stderr).toContain(SEED)
      expect(handed).not.toContain(SEED)
      expect(telling.filter((number) => handed.includes(number))).toEqual([])
    },
  )
})
