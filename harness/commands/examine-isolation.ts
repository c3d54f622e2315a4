/** Authority on what `doctor --isolation` says: each level as it was tried on this machine, just now. */
import { arch, platform } from 'node:os'
import type { IsolationLevel } from '../domain/report.ts'
import { ISOLATION } from '../render/say-isolation.ts'
import { BOUNDARIES, type Boundary } from '../sandbox/isolation/boundary.ts'
import { chooseLevel } from '../sandbox/isolation/choose-level.ts'
import { tryLevel, whyNot, type Tried } from '../sandbox/isolation/try-level.ts'
import type { Context, ExitCode } from './context.ts'

const LEVELS = ['process', 'namespace', 'container'] as const

export async function examineIsolation({ say }: Pick<Context, 'say'>): Promise<ExitCode> {
  say(`Levels of isolation on this machine: Node ${process.versions.node}, ${platform()} ${arch()}\n`)
  // One after the other: each is timed by the same clock, and listens to the same signals.
  for (const name of LEVELS) say(tell(name, await tryLevel(name)))
  const { level } = await chooseLevel(undefined)
  say(`\nUsed if none is demanded: ${level.name}.\n`)
  return 0
}

function tell(name: IsolationLevel, test: Tried): string {
  const why = whyNot(name, test)
  const head = `\n  ${why === null ? '✓' : '✗'} ${name.padEnd(11)} ${why === null ? ISOLATION[name] : `cannot be used: ${why}`}\n`
  if (test.kind !== 'tried') return head
  return head + BOUNDARIES.map((one) => line(one, test.open.has(one))).join('')
}

function line(boundary: Boundary, isOpen: boolean): string {
  const [closed, open] = WORDS[boundary]
  return `      ${isOpen ? '✗' : '✓'} ${isOpen ? open : closed}\n`
}

/** What the self-test saw, as it was closed and as it was open to it. */
const WORDS: Readonly<Record<Boundary, readonly [closed: string, open: string]>> = {
  reading: ['no file outside could be read', 'a file outside was read'],
  writing: ['no file outside could be written', 'a file outside was written'],
  network: [
    'the loopback address could not be reached',
    'the loopback address was reached: the network is open',
  ],
  signals: ['no signal reached the grader', 'a signal reached the grader: its processes are visible'],
  starting: ['no process could be started', 'a process could be started; it ends with the child'],
  memory: ['memory is limited in all', 'memory outside of the heap is not limited'],
}
