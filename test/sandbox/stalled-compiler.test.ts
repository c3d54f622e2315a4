import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compile } from '../../harness/sandbox/compile.ts'
import { withFiles } from '../support/hand-in.ts'
import { compilerAtWork } from './compiler-at-work.ts'

/** Takes long enough to compile that the compiler is met at it. */
const LONG = Array.from(
  { length: 2500 },
  (_, i) => `export const fine${i} = () => [[${i}, ${i} + 1], [1, 2]]`,
)

it('a compiler that the machine stalls is tried once more, and the module is compiled', async () => {
  const compiled = await withFiles({ 'stalls.ts': LONG.join('\n') }, async (folder) => {
    const compiling = compile(join(folder, 'stalls.ts'))
    process.kill(await compilerAtWork('stalls.ts'), 'SIGSTOP')
    return compiling
  })
  expect(compiled.problem).toBeNull()
  expect([...compiled.modules.keys()]).toEqual(['stalls.ts'])
})
