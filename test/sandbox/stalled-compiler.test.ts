import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { compile } from '../../harness/sandbox/compile.ts'
import { childrenOf } from '../support/children.ts'
import { withFiles } from '../support/hand-in.ts'

/** The compiler at work on a student's file, as soon as it is there. */
async function compilerAtWork(): Promise<number> {
  for (let tries = 0; tries < 2000; tries += 1) {
    const found = childrenOf().find(isCompiler)
    if (found !== undefined) return found
    await after(1)
  }
  throw new Error('no compiler was started')
}

/** A process may be gone before it is asked about. */
function isCompiler(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--sourcefile=attention.ts')
  } catch {
    return false
  }
}

it('a compiler that the machine stalls is tried once more, and the module is compiled', async () => {
  const compiled = await withFiles({ 'attention.ts': 'export const fine = () => [[1]]' }, async (folder) => {
    const compiling = compile(join(folder, 'attention.ts'))
    process.kill(await compilerAtWork(), 'SIGSTOP')
    return compiling
  })
  expect(compiled.problem).toBeNull()
  expect([...compiled.modules.keys()]).toEqual(['attention.ts'])
})
