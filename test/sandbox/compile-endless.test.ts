import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compile } from '../../harness/sandbox/compile.ts'
import { withFiles } from '../support/hand-in.ts'
import { compilerAtWork } from './compiler-at-work.ts'

/** Nothing that it says is deep or large, and the compiler takes far longer than it may. */
const ENDLESS = `export const a = 1\n${'if(a)'.repeat(51_000)};`

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
