/** What a program that has got out may start and signal, and what is left of that when it is ended. */
import { existsSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startNode } from '../../harness/sandbox/start-node.ts'
import type { Level } from '../../harness/sandbox/isolation/level.ts'
import { findProgram } from '../../harness/sandbox/isolation/find-program.ts'
import { namespaceLevel } from '../../harness/sandbox/isolation/namespace-level.ts'
import { childrenOf } from '../support/children.ts'
import { levelNamed, noNamespace, skipsNamespace, RAW_LIMITS, rawAt, runRaw } from './raw-program.ts'

/** Each is tried; says what was done. */
const ATTEMPTS = `
  const children = require('node:child_process')
  const { pid } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
  const node = process.execPath
  const started = (made) => new Promise((resolve, reject) => { made.once('spawn', resolve); made.once('error', reject) })
  const succeeded = ({ error, status }) => { if (error || status !== 0) throw error }
  const tries = {
    spawn: () => started(children.spawn(node, ['--version'], { stdio: [0, 2, 2] })),
    piped: () => started(children.spawn(node, ['--version'])),
    spawnSync: () => succeeded(children.spawnSync(node, ['--version'])),
    execFileSync: () => children.execFileSync(node, ['--version']),
    fork: () => started(children.fork(node, ['--version'], { execPath: node, stdio: [0, 2, 2, 'ipc'], execArgv: [] })),
    signal: () => process.kill(pid, 'SIGCONT'),
    // Signal 0 only asks whether it might be sent.
    everyone: () => process.kill(-1, 0),
    group: () => process.kill(0, 0),
    priority: () => require('node:os').setPriority(pid, 0),
  }
  const main = async () => {
    const done = []
    for (const [name, attempt] of Object.entries(tries)) {
      try { await attempt(); done.push(name) } catch {}
    }
    console.log(JSON.stringify(done))
    process.exit()
  }
  main()`

const STARTING = ['spawn', 'piped', 'spawnSync', 'execFileSync', 'fork']
const SIGNALLING = ['signal', 'everyone', 'group', 'priority']

describe('a program that has got out', () => {
  it('starts and signals what it likes, with nothing around it', async () => {
    const raw = { ...rawAt('process', ATTEMPTS, { pid: process.pid }), flags: [] }
    expect(await runRaw(raw)).toEqual([...STARTING, ...SIGNALLING])
  })

  it('starts nothing at process: what it can do is send signals to the same user’s processes', async () => {
    expect(await runRaw(rawAt('process', ATTEMPTS, { pid: process.pid }))).toEqual(SIGNALLING)
  })

  it.skipIf(skipsNamespace)(
    `starts nothing and signals nobody at namespace (${noNamespace ?? 'it holds here'})`,
    async () => {
      expect(await runRaw(rawAt('namespace', ATTEMPTS, { pid: process.pid }))).toEqual([])
    },
  )
})

/** Has a child, a child's child, and one of each in a group of its own; all of them wait. Says when they are there. */
const FAMILY = `
  const { spawn } = require('node:child_process')
  const node = process.execPath
  const wait = 'setInterval(() => {}, 1000)'
  const child = "require('node:child_process').spawn(process.execPath, ['-e', '" + wait + "'], { stdio: 'inherit', detached: DETACHED }); process.send('ready'); " + wait
  let ready = 0
  for (const detached of [false, true]) {
    const options = { stdio: [0, 2, 2, 'ipc'], detached }
    spawn(node, ['-e', child.replace('DETACHED', String(detached))], options).once('message', () => {
      if (++ready === 2) console.log('ready')
    })
  }
  setInterval(() => {}, 1000)`

const descendants = (pid: number): readonly number[] =>
  childrenOf(pid).flatMap((child) => [child, ...descendants(child)])

/** Everything that there was, when it was ended, and what of that outlives it. */
async function endFamily(level: Level) {
  const before = childrenOf()
  const node = await startNode(level, ['-e', FAMILY], RAW_LIMITS)
  await new Promise((resolve) => node.streams.stdout.once('data', resolve))
  const tree = childrenOf()
    .filter((pid) => !before.includes(pid))
    .flatMap((pid) => [pid, ...descendants(pid)])
  node.kill()
  await node.ended
  return tree
}

const left = (tree: readonly number[]) => tree.filter((pid) => existsSync(`/proc/${pid}`))

/** Whatever is still there after the test is ended here. */
let tree: readonly number[] = []
afterEach(() => {
  for (const pid of left(tree)) process.kill(pid, 'SIGKILL')
  tree = []
})

describe('when a program is ended that may start processes', () => {
  it('at process its group ends with it; who left the group does not, and so nothing may be started there', async () => {
    tree = await endFamily(levelNamed('process'))
    expect(tree).toHaveLength(5)
    await vi.waitUntil(() => left(tree).length <= 2, { timeout: 10_000 })
    expect(left(tree)).toHaveLength(2)
  })

  it.skipIf(skipsNamespace)(
    `at namespace, without its filter, nobody outlives it (${noNamespace ?? 'it holds here'})`,
    async () => {
      tree = await endFamily(namespaceLevel(findProgram('bwrap') ?? '', null))
      expect(tree).toHaveLength(6)
      await vi.waitUntil(() => left(tree).length === 0, { timeout: 10_000 })
    },
  )
})
