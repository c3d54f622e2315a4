import { expect, it } from 'vitest'
import { MOST_OUTPUT } from '../../harness/sandbox/run-compiler.ts'
import { transform, type Transformed } from '../../harness/sandbox/transform.ts'
import { compilerAtWork } from './compiler-at-work.ts'

/** Takes long enough to read that it is met at it. */
const LONG = `//${'x'.repeat(20_000_000)}\nexport const fine = 1`

/** Each signal ends another compiler at work on it. */
async function endedBy(file: string, signals: readonly NodeJS.Signals[]): Promise<Transformed> {
  const done = transform(file, LONG, { limitMs: 20_000, mostOutput: MOST_OUTPUT })
  // Whoever awaits it below learns of it.
  done.catch(() => {})
  const seen: number[] = []
  for (const signal of signals) {
    const pid = await compilerAtWork(file, seen)
    seen.push(pid)
    process.kill(pid, signal)
  }
  return done
}

it.each<NodeJS.Signals>(['SIGKILL', 'SIGTERM'])(
  'a compiler that somebody else ends once, by %s, is run again, and the file is compiled',
  async (signal) => {
    expect(await endedBy(`once-${signal}.ts`, [signal])).toMatchObject({
      kind: 'code',
      code: expect.stringContaining('fine'),
    })
  },
)

it('a compiler that somebody else ends twice is a fault of this machine, not the mistake of a student', async () => {
  await expect(endedBy('twice.ts', ['SIGKILL', 'SIGKILL'])).rejects.toMatchObject({
    code: 'sandbox-unavailable',
    message: expect.stringContaining('ended twice from outside, by SIGKILL'),
    hint: expect.stringContaining('short of memory'),
  })
})
