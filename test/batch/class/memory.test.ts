import { join } from 'node:path'
import { build } from 'esbuild'
import { execa } from 'execa'
import { expect, it } from 'vitest'
import { packageRoot } from '../../../harness/load/package-root.ts'
import { inFolder } from './class-of.ts'

/** In MiB. The numbers alone of 5,000 reports nearly fill it: 5,000 × 768 × 8 bytes are 29 MiB. */
const HEAP = 30

it('5,000 students are folded in a heap that does not hold them', { timeout: 120_000 }, async () => {
  await inFolder(async (folder) => {
    const program = join(folder, 'fold-many.mjs')
    await build({
      entryPoints: [join(packageRoot, 'test/batch/class/fold-many.ts')],
      outfile: program,
      absWorkingDir: packageRoot,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    })
    const fold = (...args: readonly string[]) =>
      execa(process.execPath, [`--max-old-space-size=${HEAP}`, program, ...args], { reject: false })
    const folded = await fold()
    expect(folded.stderr).toBe('')
    expect(JSON.parse(folded.stdout)).toEqual({
      graded: 5000,
      mean: 80,
      clusters: 5000,
      behind: 5000,
      kept: 0,
    })
    // The bound is one that could be broken.
    expect((await fold('keep')).stderr).toContain('out of memory')
  })
})
