/**
 * Runs the jobs of a workflow here, as GitHub's runner would: their own scripts, with their own environment, in a folder for each
 * machine. Artifacts are folders. Steps that set up a machine are named and left out, and so are checkout and setup-node.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Job, Step, Workflow } from './workflow.ts'

export type Ran = {
  readonly script: string
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export type JobRun = { readonly ran: readonly Ran[]; readonly outputs: Readonly<Record<string, string>> }

export type Machine = {
  readonly folder: string
  readonly artifacts: string
  /** Names of steps that are not run. */
  readonly without: readonly string[]
  /** What expressions stand for: `inputs.roster`, `matrix.shard`. */
  readonly values: Readonly<Record<string, string>>
}

export function runJob(workflow: Workflow, name: string, machine: Machine): JobRun {
  const job = workflow.jobs[name]
  if (job === undefined) throw new Error(`There is no job ${name}.`)
  mkdirSync(machine.folder, { recursive: true })
  const ran: Ran[] = []
  const values = { ...machine.values }
  for (const step of job.steps) {
    const hasFailed = ran.some(({ code }) => code !== 0)
    if (machine.without.includes(step.name ?? '') || (hasFailed && !step.if?.includes('!cancelled()')))
      continue
    if (step.uses !== undefined) ran.push(...useAction(step, step.uses, { ...machine, values }))
    if (step.run !== undefined) ran.push(runScript(step, step.run, { ...machine, values }))
    Object.assign(values, outputsOf(step, machine.folder))
  }
  return { ran, outputs: outputsOfJob(job, values) }
}

function runScript({ env = {} }: Step, script: string, { folder, values }: Machine): Ran {
  const own = Object.entries(env).map(([key, value]) => [key, evaluate(value, values)])
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      GITHUB_OUTPUT: join(folder, '.output'),
      GITHUB_STEP_SUMMARY: join(folder, '.summary'),
      ...Object.fromEntries(own),
    },
  })
  return { script, code: status, stdout, stderr }
}

/** Told only where it fails. */
function useAction(step: Step, uses: string, { folder, artifacts, values }: Machine): readonly Ran[] {
  const option = (name: string): string => evaluate(String(step.with?.[name] ?? ''), values)
  const action = uses.split('@')[0] ?? ''
  switch (action) {
    case 'actions/checkout':
    case 'actions/setup-node':
      return []
    case 'actions/upload-artifact': {
      const from = join(folder, option('path'))
      if (!existsSync(from)) return [{ script: uses, code: 1, stdout: '', stderr: `There is no ${from}.` }]
      cpSync(from, join(artifacts, option('name')), { recursive: true })
      return []
    }
    case 'actions/download-artifact': {
      const [start = '', end] = option('pattern').split('*')
      if (end !== '') throw new Error(`This runner does not know the pattern ${option('pattern')}.`)
      const names = readdirSync(artifacts).filter((name) => name.startsWith(start))
      for (const name of names)
        cpSync(join(artifacts, name), join(folder, option('path'), name), { recursive: true })
      return []
    }
    default:
      throw new Error(`This runner does not know ${action}.`)
  }
}

function outputsOf({ id }: Step, folder: string): Readonly<Record<string, string>> {
  const file = join(folder, '.output')
  if (id === undefined || !existsSync(file)) return {}
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  writeFileSync(file, '')
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf('=')
      return [`steps.${id}.outputs.${line.slice(0, at)}`, line.slice(at + 1)]
    }),
  )
}

function outputsOfJob({ outputs = {} }: Job, values: Machine['values']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(outputs).map(([key, text]) => [key, evaluate(text, values)]))
}

/** What is not set is empty, as on GitHub; what is no plain name is not known here. */
function evaluate(text: string, values: Machine['values']): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    if (!/^[a-zA-Z_.-]+$/.test(expression)) throw new Error(`This runner does not know ${expression}.`)
    return values[expression] ?? ''
  })
}
