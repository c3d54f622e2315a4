import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { runJob, type JobRun } from '../support/run-workflow.ts'
import { readWorkflow, scriptsOf, stepsOf } from '../support/workflow.ts'

const text = readFileSync(join(packageRoot, '.github/workflows/batch-grade.yml'), 'utf8')
const workflow = readWorkflow(text)

const root = mkdtempSync(join(tmpdir(), 'followthrough-test-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('the workflow that grades a class', () => {
  it('starts by hand alone', () => {
    expect(Object.keys(workflow.on)).toEqual(['workflow_dispatch'])
  })

  it('may read the repository and nothing else', () => {
    expect(workflow.permissions).toEqual({})
    const permissions = Object.values(workflow.jobs).flatMap((job) => Object.entries(job.permissions ?? {}))
    expect(new Set(permissions.map(([what, how]) => `${what}: ${how}`))).toEqual(new Set(['contents: read']))
  })

  it('leaves no token behind where student code runs', () => {
    const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.length).toBe(2)
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([])
  })

  it('gives its one secret to the one step that needs it', () => {
    const withSecrets = stepsOf(workflow).filter((step) => JSON.stringify(step).includes('secrets.'))
    expect(withSecrets.map(({ name }) => name)).toEqual(['Grade'])
    expect(text.match(/secrets\.\w+/g)).toEqual(['secrets.FOLLOWTHROUGH_SEED'])
  })

  it('names each action by its commit, and says which version that is', () => {
    const uses = text.split('\n').filter((line) => line.includes('uses:'))
    expect(uses.length).toBe(stepsOf(workflow).filter((step) => step.uses !== undefined).length)
    const pinned = /uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/
    expect(uses.filter((line) => !pinned.test(line))).toEqual([])
  })

  it('puts nothing that anybody typed into a script: scripts read their environment', () => {
    expect(scriptsOf(workflow).length).toBeGreaterThanOrEqual(7)
    expect(scriptsOf(workflow).filter((script) => script.includes('${{'))).toEqual([])
  })

  it.each(scriptsOf(workflow))('has scripts that bash can read: %s', (script) => {
    const { status, stderr } = spawnSync('bash', ['-n', '-c', script], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })

  it('asks for Node 22 and for the level at which student code is kept in', () => {
    const nodes = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/setup-node@'))
    expect(nodes.map((step) => step.with?.['node-version'])).toEqual([22, 22])
    expect(scriptsOf(workflow).filter((script) => script.includes('--isolation=namespace')).length).toBe(1)
  })
})

describe('the plan', () => {
  it.each([
    ['1', '[1]'],
    ['3', '[1,2,3]'],
    ['20', `[${Array.from({ length: 20 }, (_, i) => i + 1).join()}]`],
  ])('numbers %s parts', (shards, expected) => {
    expect(plan(shards)).toMatchObject({ ran: [{ code: 0 }], outputs: { shards: expected } })
  })

  it.each(['0', '21', '-1', '', '3.5', '3; touch here', '$(touch here)', '3\n4'])(
    'refuses %j, and says what it takes',
    (shards) => {
      const { ran, outputs } = plan(shards)
      expect(ran).toMatchObject([{ code: 1 }])
      expect(ran[0]?.stdout).toContain('from 1 to 20')
      expect(outputs).toEqual({ shards: '' })
    },
  )
})

function plan(shards: string): JobRun {
  const folder = mkdtempSync(join(root, 'plan-'))
  return runJob(workflow, 'plan', {
    folder,
    artifacts: join(root, 'artifacts'),
    without: [],
    values: { 'inputs.shards': shards },
  })
}
