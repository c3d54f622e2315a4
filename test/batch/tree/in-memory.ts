/** A process of its own, which says how much more memory it needed at most than before it began. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import { execa } from 'execa'
import { packageRoot } from '../../../harness/load/package-root.ts'

const BEGINNING = `
  import { openNested } from './harness/batch/tree/nested-tree.ts'
  import { openTree } from './harness/batch/tree/open-tree.ts'
  const peak = () => process.resourceUsage().maxRSS / 1024
  const refusalOf = (file) => file.read().then(() => 'read', ({ refusal }) => refusal)
  async function measure(use) {
    const before = peak()
    const result = await use()
    process.stdout.write(JSON.stringify({ result, mib: peak() - before }))
  }
`

export async function measure(folder: string, program: string): Promise<unknown> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: BEGINNING + program, resolveDir: packageRoot, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    logLevel: 'silent',
  })
  const path = join(folder, 'measure.cjs')
  writeFileSync(path, outputFiles[0]?.text ?? '')
  const { stdout } = await execa('node', [path], { cwd: folder })
  return JSON.parse(stdout)
}
