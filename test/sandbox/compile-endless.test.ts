import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compile } from '../../harness/sandbox/compile.ts'
import { withFiles } from '../support/hand-in.ts'
import { compilerAtWork } from './compiler-at-work.ts'

/** Nothing in it is deep or large: each of these names is handed on from each of these loops to the next. */
const NAMES = Array.from({ length: 18_000 }, (_, i) => `v${i}`).join()
const ENDLESS = `export const a = 1\n${'for(;;)'.repeat(16_000)}var ${NAMES};`

it('what keeps the compiler busy without end is late in its second try, too, and the next module is none the worse', async () => {
  const [endless, next] = await withFiles(
    { 'endless.ts': ENDLESS, 'next.ts': 'export const a = 1' },
    async (folder) => {
      const compiling = compile(join(folder, 'endless.ts'))
      const first = await compilerAtWork('endless.ts')
      await compilerAtWork('endless.ts', [first])
      return [await compiling, await compile(join(folder, 'next.ts'))] as const
    },
  )
  expect(endless.problem).toEqual({ kind: 'compile-time-out', limitMs: 5000 })
  expect(next.problem).toBeNull()
})
