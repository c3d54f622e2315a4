import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compile, type Compiled } from '../../harness/sandbox/compile.ts'
import { withFiles } from '../support/hand-in.ts'
import { compilerAtWork } from './compiler-at-work.ts'

/** Takes long enough to compile that it is met at it. */
const LONG = Array.from({ length: 8000 }, (_, i) => `export const a${i} = ${i}`).join('\n')
const ENDLESS = `export const a = 1\n${'for(;;)'.repeat(30_000)};`

function stalled(name: string, times: number): Promise<Compiled> {
  return withFiles({ [name]: LONG }, async (folder) => {
    const compiling = compile(join(folder, name))
    const seen: number[] = []
    while (seen.length < times) {
      const pid = await compilerAtWork(name, seen)
      seen.push(pid)
      process.kill(pid, 'SIGSTOP')
    }
    return compiling
  })
}

it('a compiler that the machine stalls once is run again, and the module is compiled', async () => {
  const { problem, modules } = await stalled('once.ts', 1)
  expect(problem).toBeNull()
  expect(modules.get('once.ts')?.code).toContain('a7999')
})
