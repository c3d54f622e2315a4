/**
 * A program that is called like an engine and takes its commands, for machines that have none: it writes down what it is asked,
 * and a "container" is Node itself with the arguments that it is given, which runs on when the command that started it ends.
 */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import type { EngineName } from '../../harness/sandbox/isolation/container-arguments.ts'

export type Manners = {
  readonly info?: 'answers' | 'refuses' | 'hangs'
  readonly hasImage?: boolean
  readonly rm?: 'removes' | 'refuses'
}

const PROGRAM = `
const { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { spawn } = require('node:child_process')
const { join } = require('node:path')
const asked = process.argv.slice(2)
const [command] = asked
const fileOf = (name) => join(__dirname, name + '.pid')
const fail = (why) => { process.stderr.write(why + '\\n'); process.exitCode = 1 }
appendFileSync(join(__dirname, 'asked'), JSON.stringify({ asked, environment: Object.keys(process.env) }) + '\\n')
const commands = {
  info() {
    if (MANNERS.info === 'hangs') setInterval(() => {}, 1000)
    if (MANNERS.info === 'refuses') fail('Cannot connect to the daemon.')
  },
  image() {
    if (!MANNERS.hasImage) fail('No such image.')
  },
  run() {
    const file = fileOf(asked.find((option) => option.startsWith('--name=')).slice('--name='.length))
    const nodeArguments = asked.slice(asked.indexOf('--entrypoint=node') + 2)
    const started = spawn(process.execPath, nodeArguments, { env: {}, stdio: 'inherit', detached: true })
    writeFileSync(file, String(started.pid))
    started.on('exit', (code) => { rmSync(file, { force: true }); process.exitCode = code ?? 137 })
  },
  rm() {
    const file = fileOf(asked.at(-1))
    if (MANNERS.rm === 'refuses' || !existsSync(file)) return fail('It cannot be removed.')
    process.kill(-Number(readFileSync(file, 'utf8')), 'SIGKILL')
    rmSync(file)
  },
  container() {
    const name = asked.at(-1).replace(/^name=\\^|\\$$/g, '')
    if (existsSync(fileOf(name))) console.log('0123456789ab')
  },
}
commands[command]()
`

export type Asked = { readonly asked: readonly string[]; readonly environment: readonly string[] }

export type StandIn = {
  /** What it was asked so far, in order. */
  readonly asked: () => readonly Asked[]
  readonly has: (container: string) => boolean
}

/** While `use` runs, PATH leads to these engines and to no other. */
export async function withEngines<T>(
  engines: Readonly<Partial<Record<EngineName, Manners>>>,
  use: (standIn: StandIn) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-test-'))
  for (const [name, manners] of Object.entries(engines)) {
    const path = join(folder, name)
    const stated = JSON.stringify({ hasImage: true, ...manners })
    writeFileSync(path, `#!${process.execPath}\nconst MANNERS = ${stated}\n${PROGRAM}`)
    chmodSync(path, 0o755)
  }
  vi.stubEnv('PATH', folder)
  try {
    return await use({
      asked: () => readAsked(join(folder, 'asked')),
      has: (container) => existsSync(join(folder, `${container}.pid`)),
    })
  } finally {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true, force: true })
  }
}

function readAsked(path: string): readonly Asked[] {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map((line): Asked => JSON.parse(line))
}
