import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { childrenOf } from '../support/children.ts'

const HANGS = join(packageRoot, 'test/submissions/attention-stages/hangs-in-softmax')

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'a grade that is ended by %s ends the student’s code with it',
  async (signal) => {
    const words = [join(packageRoot, 'harness/followthrough.js'), 'grade', '01', HANGS]
    const grade = spawn(process.execPath, words, { stdio: 'ignore' })
    const ended = once(grade, 'exit')
    const pid = grade.pid ?? 0
    const children = await untilSome(() => childrenOf(pid))
    await inTheMiddleOfACall()
    grade.kill(signal)
    expect(await ended).toEqual([null, signal])
    await untilSome(() => (children.every(isGone) ? ['gone'] : []))
  },
)

/** A call of this sample never returns, and has four seconds until it is stopped. */
function inTheMiddleOfACall(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1500))
}

async function untilSome<T>(look: () => readonly T[]): Promise<readonly T[]> {
  for (;;) {
    const found = look()
    if (found.length > 0) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}
