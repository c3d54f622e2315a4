/** SIGUSR1 opens a debugger in a Node process, and through it whoever may send a signal runs code of theirs in there. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { withFiles } from '../support/hand-in.ts'
import { noNamespace, skipsNamespace, rawAt, runRaw } from './raw-program.ts'
import { endOfParent, startParent } from './parent-process.ts'

/** Sends the signal in both ways that Node has, to its parent as it sees it and to the process that it is told of. */
const ATTACK = `
  const { pid } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
  const sent = [process.ppid, pid].filter((one) => one > 0).flatMap((one) =>
    [() => process.kill(one, 'SIGUSR1'), () => process._debugProcess(one)].map((attempt) => {
      try { attempt(); return true } catch { return false }
    }))
  console.log(JSON.stringify(sent.includes(true)))`

/** Whether a signal was sent, and whether its parent has a debugger soon afterwards. */
function attackOn(start: 'raw' | 'bare', level: string): Promise<unknown> {
  const program = `
    const stdout = await ${start}(${JSON.stringify(level)}, ${JSON.stringify(ATTACK)}, { pid: process.pid })
    const sent = JSON.parse(await text(stdout))
    for (let i = 0; i < 50 && inspector.url() === undefined; i += 1) await pause(20)
    say({ sent, opened: inspector.url() !== undefined })
    process.exit()`
  return withFiles({}, async (folder) => (await endOfParent(await startParent(folder, program))).said)
}

describe('a program at process, which may send signals', () => {
  it('opens no debugger in the grader', async () => {
    expect(await attackOn('raw', 'process')).toEqual({ sent: true, opened: false })
  })

  it('opens one in a parent that does not listen for the signal', async () => {
    expect(await attackOn('bare', 'process')).toEqual({ sent: true, opened: true })
  })
})

describe.skipIf(skipsNamespace)(`a program at namespace (${noNamespace ?? 'it holds here'})`, () => {
  it.each(['raw', 'bare'] as const)('opens none in a parent, started as: %s', async (start) => {
    expect(await attackOn(start, 'namespace')).toEqual({ sent: false, opened: false })
  })
})

const LAUNCHER = join(packageRoot, 'harness/followthrough.js')
const CORRECT = join(packageRoot, 'test/submissions/attention-stages/correct')

const READY = 'ready'
const PLAIN = ['-e', `console.log('${READY}'); setInterval(() => {}, 1000)`]

/** Whether a debugger was opened in this Node by what was sent to it once it had said this. */
function isOpened(words: readonly string[], ready: string, send: (pid: number) => unknown): Promise<boolean> {
  return withFiles({}, async (folder) => {
    const running = spawn(process.execPath, ['--inspect-port=0', ...words], { cwd: folder })
    let said = ''
    for (const stream of [running.stdout, running.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (said += text))
    }
    const ending = once(running, 'close')
    const hears = (text: string, timeout: number) =>
      vi.waitUntil(() => said.includes(text), { timeout, interval: 20 })
    await hears(ready, 30_000)
    await send(running.pid ?? 0)
    const opened = await hears('Debugger listening', 1000).catch(() => false)
    running.kill('SIGKILL')
    await ending
    return opened
  })
}

function signal(pid: number): void {
  process.kill(pid, 'SIGUSR1')
}

const attackAt = {
  process: (pid: number) => runRaw(rawAt('process', ATTACK, { pid })),
  namespace: (pid: number) => runRaw(rawAt('namespace', ATTACK, { pid })),
}

it('the command itself opens no debugger at the signal, and another Node does', async () => {
  const watch = [LAUNCHER, 'grade', '01', CORRECT, '--watch', '--no-types']
  expect(await isOpened(watch, 'Watching', signal)).toBe(false)
  expect(await isOpened(PLAIN, READY, signal)).toBe(true)
})

it('another Node of the same user is open to a program at process: nothing of ours listens in there', async () => {
  expect(await isOpened(PLAIN, READY, attackAt.process)).toBe(true)
})

it.skipIf(skipsNamespace)(
  `and not to a program at namespace, which reaches nobody (${noNamespace ?? 'it holds here'})`,
  async () => {
    expect(await isOpened(PLAIN, READY, attackAt.namespace)).toBe(false)
  },
)
