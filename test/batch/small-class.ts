/** A class of a few, one folder for each, made for one test; and the command that grades it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { vi } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { childrenOf } from '../support/children.ts'
import { runCli, type Ran } from '../support/run-cli.ts'

export const CORRECT = sample('correct')
export const NO_SCALE = sample('no-scale')
/** Takes long enough to be met at work. */
export const SLOW = `${CORRECT}const until = Date.now() + 600\nwhile (Date.now() < until);\n`

function sample(fate: string): string {
  return readFileSync(join(packageRoot, 'test/submissions/attention-stages', fate, 'attention.ts'), 'utf8')
}

/** By the student's id, or the path of a file in the intake. */
type Files = Readonly<Record<string, string>>

export const SIX: Files = {
  ada: CORRECT,
  bea: NO_SCALE,
  cyd: `${CORRECT}// Cyd's\n`,
  dov: 'export const project = 1\n',
  'eve/notes.txt': 'not yet\n',
  fay: 'export const = \n',
}

export function newDesk(): string {
  return mkdtempSync(join(tmpdir(), 'followthrough-command-'))
}

export function writeIntake(intake: string, files: Files): string {
  mkdirSync(intake, { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    const path = join(intake, name.includes('/') ? name : `${name}/attention.ts`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return intake
}

export function batchOf(intake: string, out: string, ...more: readonly string[]): readonly string[] {
  return ['batch', intake, '--assignment', '01', '--out', out, '--no-types', '--form', 'folders', ...more]
}

/** Where what is to be looked at is only made. */
export async function runWell(words: readonly string[]): Promise<Ran> {
  const ran = await runCli(words)
  if (ran.code !== 0) throw new Error(`exit code ${ran.code}: ${ran.stderr}`)
  return ran
}

export type Running = {
  readonly pid: number
  readonly printed: () => string
  /** Exit code and signal. */
  readonly ended: Promise<readonly unknown[]>
}

/** As a shell does it: in a process group of its own, whose number is the process's. */
export function startCli(words: readonly string[], mark: string): Running {
  const running = spawn('node', [join(packageRoot, 'harness/followthrough.js'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, NO_COLOR: '1', FOLLOWTHROUGH_TEST_MARK: mark },
  })
  let printed = ''
  for (const stream of [running.stdout, running.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  }
  return { pid: running.pid ?? 0, printed: () => printed, ended: once(running, 'close') }
}

export const until = (holds: () => boolean) => vi.waitUntil(holds, { timeout: 40_000, interval: 20 })

/** The workers that run a student's code just now. */
export function workersAtWork({ pid }: Running): readonly number[] {
  return childrenOf(pid).filter((child) => isWorker(child) && childrenOf(child).length > 0)
}

function isWorker(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('batch-worker.js')
  } catch {
    return false
  }
}
