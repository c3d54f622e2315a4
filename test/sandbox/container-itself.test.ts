import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { askEngine } from '../../harness/sandbox/isolation/ask-engine.ts'
import { removeContainer } from '../../harness/sandbox/isolation/remove-container.ts'
import { forgetNode, importNode, NODE_IMAGE } from '../support/node-image.ts'
import { runContainer } from '../support/run-container.ts'

/** What a program in there finds: its environment, what it can write to, whom it can reach, what it is limited to. */
const LOOK_AROUND = `
  const fs = require('node:fs')
  const code = (attempt) => { try { attempt(); return 'done' } catch (error) { return error.code } }
  const places = ['/', '/tmp/', '/dev/', '/dev/shm/', '/dev/mqueue/', '/run/', '/etc/', '/sys/', '/proc/']
  const status = fs.readFileSync('/proc/self/status', 'utf8')
  const facts = {
    read: fs.readFileSync(0, 'utf8'),
    node: process.version,
    secrets: Object.entries(process.env).filter(([, value]) => value.includes('canary')),
    written: places.filter((place) => code(() => fs.writeFileSync(place + 'x', '')) === 'done'),
    mounted: code(() => fs.readdirSync('/home')),
    processes: fs.readdirSync('/proc').filter((name) => /^\\d+$/.test(name)),
    user: process.getuid(),
    networks: Object.keys(require('node:os').networkInterfaces()).filter((name) => name !== 'lo'),
    powers: /CapBnd:\\s*(\\S+)/.exec(status)[1],
    privileges: /NoNewPrivs:\\s*(\\S+)/.exec(status)[1],
  }
  require('node:net').connect(Number(facts.read), '127.0.0.1').on('error', ({ code }) => {
    console.log(JSON.stringify({ ...facts, loopback: code }))
  })`

const HANG = "process.stdout.write('up'); for (;;) {}"
const FILL = 'const all = []; for (;;) all.push(new Uint8Array(1e7).fill(1))'

describe.each(['podman', 'docker'] as const)('in a container of %s', async (engine) => {
  const whyNot = process.platform === 'linux' ? await importNode(engine) : 'the image needs a Node for Linux'
  afterAll(() => forgetNode(engine))
  const name = `followthrough-test-${engine}-${process.pid}`
  const runOf = (program: string) => ({
    engine,
    name,
    image: NODE_IMAGE,
    memoryMb: 512,
    cpuSeconds: 60,
    nodeArguments: ['-e', program],
  })

  // Where there is no engine, the title says why these are skipped.
  describe.skipIf(whyNot !== null)(`on this machine: ${whyNot ?? 'it runs'}`, () => {
    it('Node reads and answers, and finds nothing to write to, to reach, or to know', async () => {
      vi.stubEnv('SECRET_TOKEN', 'canary')
      const server = spawn(process.execPath, ['-e', SERVE])
      const [port] = await once(server.stdout, 'data')
      const started = runContainer(runOf(LOOK_AROUND))
      started.stdin.end(String(port))
      const [said, complaints] = await Promise.all([text(started.stdout), text(started.stderr)])
      server.kill()
      vi.unstubAllEnvs()
      expect(complaints).toBe('')
      expect(JSON.parse(said)).toEqual({
        read: String(port),
        node: process.version,
        secrets: [],
        written: [],
        mounted: 'ENOENT',
        processes: ['1'],
        user: 65534,
        networks: [],
        powers: '0000000000000000',
        privileges: '1',
        loopback: 'ECONNREFUSED',
      })
    })

    it('memory ends where it is said to', async () => {
      const [code] = await once(runContainer(runOf(FILL)), 'exit')
      expect(code).toBe(137)
    })

    it('one that hangs outlives its command, and is gone once it is removed', async () => {
      const started = runContainer(runOf(HANG))
      await once(started.stdout, 'data')
      started.kill('SIGKILL')
      await once(started, 'exit')
      const list = ['container', 'ls', '--quiet', '--filter', `name=^${name}$`]
      expect(await askEngine(engine, list, 20_000)).not.toEqual({ kind: 'done', stdout: '' })
      expect(await removeContainer(engine, name)).toEqual({ kind: 'gone' })
      expect(await askEngine(engine, list, 20_000)).toEqual({ kind: 'done', stdout: '' })
    })
  })
})

const SERVE = `
  const server = require('node:net').createServer().listen(0, '127.0.0.1', () => {
    console.log(server.address().port)
  })`
