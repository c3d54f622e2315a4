import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { runCli } from '../support/run-cli.ts'
import { runJob, type JobRun } from '../support/run-workflow.ts'
import { makeSampleClass, type SampleClass } from '../support/sample-class/make-sample-class.js'
import { readWorkflow, scriptsOf } from '../support/workflow.ts'

const workflow = readWorkflow(readFileSync(join(packageRoot, '.github/workflows/batch-grade.yml'), 'utf8'))

/** What makes a machine ready: not done again to the one that runs the tests. */
const SET_UP = ['Keep student code in', 'Set up']

const root = mkdtempSync(join(tmpdir(), 'followthrough-test-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** As checkout leaves it: the harness, and the class in a folder whose name needs care. */
function checkout(name: string, sample: SampleClass): string {
  const folder = join(root, name)
  mkdirSync(folder)
  for (const part of ['harness', 'package.json']) symlinkSync(join(packageRoot, part), join(folder, part))
  cpSync(sample.intake, join(folder, "it's $HOME; class.zip"))
  cpSync(sample.roster, join(folder, 'who is who.csv'))
  return folder
}

const inputs = {
  'inputs.assignment': '01',
  'inputs.submissions': "it's $HOME; class.zip",
  'inputs.roster': 'who is who.csv',
  'inputs.shards': '3',
  'secrets.FOLLOWTHROUGH_SEED': 'spring-7',
}

function digestsIn(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  const files = paths.filter((path) => path !== 'times.csv' && statSync(join(folder, path)).isFile())
  return Object.fromEntries(
    files.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  )
}

function run(name: string, folder: string, values: Readonly<Record<string, string>>): JobRun {
  return runJob(workflow, name, { folder, artifacts: join(root, 'artifacts'), without: SET_UP, values })
}

describe('the workflow, run from its first job to its last', { timeout: 300_000 }, () => {
  let sample: SampleClass
  let merged: JobRun
  const parts: JobRun[] = []

  beforeAll(async () => {
    sample = await makeSampleClass({ form: 'folders-zip', out: join(root, 'class'), students: 11 })
    const { shards } = run('plan', join(root, 'plan'), inputs).outputs
    const numbers: readonly number[] = JSON.parse(shards ?? '')
    for (const shard of numbers) {
      const folder = checkout(`machine-${shard}`, sample)
      parts.push(run('grade', folder, { ...inputs, 'matrix.shard': String(shard) }))
    }
    merged = run('merge', checkout('merging', sample), inputs)
  }, 300_000)

  it('ends well, although students are wrong', () => {
    const ended = [...parts, merged].flatMap(({ ran }) => ran.map(({ code, stderr }) => ({ code, stderr })))
    expect(ended.filter(({ code }) => code !== 0)).toEqual([])
    expect(ended.length).toBe(5)
  })

  it('gives byte for byte what one run gives', async () => {
    const words = ['batch', sample.intake, '--assignment', '01', '--roster', sample.roster]
    const options = ['--seed', 'spring-7', '--isolation', 'namespace', '--out', join(root, 'alone')]
    expect((await runCli([...words, ...options])).code).toBe(0)
    expect(digestsIn(join(root, 'artifacts/class'))).toEqual(digestsIn(join(root, 'alone')))
  })

  it('sums the class up without names, and says the seed nowhere', () => {
    const summary = readFileSync(join(root, 'merging/.summary'), 'utf8')
    expect(summary).toContain('9 of the 11 students were graded')
    expect(summary).toContain('## What the class misunderstood')
    expect(sample.students.filter(({ id, name }) => summary.includes(name) || summary.includes(id))).toEqual(
      [],
    )
    expect(JSON.stringify([parts, merged])).not.toContain('spring-7')
  })
})

describe('its command lines', () => {
  it.each(['batch', 'merge'])('tell %s only what it can be told', async (command) => {
    const { stdout } = await runCli([command, '--help'])
    const known = new Set(stdout.match(/--[a-z-]+/g))
    const told = scriptsOf(workflow)
      .filter((script) => script.includes(`followthrough.js ${command} `))
      .flatMap((script) => script.match(/--[a-z-]+/g) ?? [])
    expect(told.length).toBeGreaterThan(0)
    expect(told.filter((option) => !known.has(option))).toEqual([])
  })
})
