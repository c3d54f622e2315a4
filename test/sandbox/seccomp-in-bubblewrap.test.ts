import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { seccompFilter } from '../../harness/sandbox/isolation/seccomp-filter.ts'

/** Nothing but the filter stands between the program and this machine: what fails, the filter stopped. */
const OPEN = ['--ro-bind', '/', '/', '--dev-bind', '/dev', '/dev', '--die-with-parent']

const filter = seccompFilter(process.arch)
const whyNot = filter === null ? `no filter for ${process.arch}` : bubblewrapFails()

function bubblewrapFails(): string | null {
  const { error, status, stderr } = spawnSync('bwrap', [...OPEN, 'true'], { encoding: 'utf8' })
  return status === 0 ? null : (error?.message ?? stderr)
}

async function run(program: string, input: string, loaded: Uint8Array | null): Promise<unknown> {
  const args = [...OPEN, ...(loaded === null ? [] : ['--seccomp', '3']), process.execPath, '-e', program]
  const child = spawn('bwrap', args, { env: {}, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] })
  child.stdio[3]?.on('error', ignore)
  const [, , , fourth] = child.stdio
  if (fourth !== null && fourth !== undefined && 'end' in fourth) fourth.end(loaded ?? '')
  child.stdin.end(input)
  const [said, complaints] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return complaints === '' ? JSON.parse(said) : complaints
}

function ignore(): void {}

const AT_WORK = `
  const { Worker } = require('node:worker_threads')
  const read = require('node:fs').readFileSync(0, 'utf8')
  const echo = "const { parentPort, workerData } = require('node:worker_threads'); parentPort.postMessage(workerData.length)"
  new Worker(echo, { eval: true, workerData: read }).on('message', (length) => {
    require('node:fs').promises.readFile(process.execPath).then(({ length: bytes }) => {
      console.log(JSON.stringify([read, length, bytes > 1e6]))
    })
  })`

/** Each is tried, and says what came of it: null where it was done. */
const AT_THE_DOORS = `
  const children = require('node:child_process')
  const net = require('node:net')
  const { port, pid } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
  const quiet = { stdio: 'ignore' }
  const tries = {
    spawn: () => children.spawn('true', quiet),
    spawnSync: () => { const { error } = children.spawnSync('true', quiet); if (error) throw error },
    exec: () => children.exec('true'),
    fork: () => children.fork('/dev/null'),
    kill: () => process.kill(pid, 'SIGCONT'),
    connect: () => net.connect(port, '127.0.0.1'),
    listen: () => net.createServer().listen(0, '127.0.0.1'),
    datagram: () => require('node:dgram').createSocket('udp4').bind(0, '127.0.0.1'),
  }
  const answer = async (attempt) => {
    try {
      const made = attempt()
      if (!made || !made.once) return null
      return await new Promise((resolve) => {
        made.once('error', ({ code }) => resolve(code))
        for (const done of ['connect', 'listening', 'exit']) made.once(done, () => resolve(null))
      })
    } catch ({ code }) {
      return code
    }
  }
  const all = async () => {
    const answers = []
    for (const [name, attempt] of Object.entries(tries)) answers.push([name, await answer(attempt)])
    console.log(JSON.stringify(Object.fromEntries(answers)))
    process.exit()
  }
  all()`

const DOORS = ['spawn', 'spawnSync', 'exec', 'fork', 'kill', 'connect', 'listen', 'datagram']

function everywhere(answer: string | null): Readonly<Record<string, string | null>> {
  return Object.fromEntries(DOORS.map((door) => [door, answer]))
}

async function atTheDoors(loaded: Uint8Array | null): Promise<unknown> {
  const server = createServer((socket) => socket.destroy())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : null
  try {
    return await run(AT_THE_DOORS, JSON.stringify({ port, pid: process.pid }), loaded)
  } finally {
    server.close()
  }
}

// Where bubblewrap cannot be had, the title says why these are skipped.
describe.skipIf(whyNot !== null)(`under bubblewrap, with the filter (${whyNot ?? 'it works here'})`, () => {
  it('Node reads, writes, and uses its threads', async () => {
    expect(await run(AT_WORK, 'four', filter)).toEqual(['four', 4, true])
  })

  it('starts no process, sends no signal, opens no socket', async () => {
    expect(await atTheDoors(filter)).toEqual(everywhere('EPERM'))
  })

  it('and all of that is possible without the filter', async () => {
    expect(await atTheDoors(null)).toEqual(everywhere(null))
  })
})
