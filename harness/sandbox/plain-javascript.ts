/** Authority on whether a file is JavaScript without a single type in it, by what the compiler reads. */
import { esbuildBinary } from './esbuild-binary.ts'
import { runTool } from './run-tool.ts'
import { TRANSFORM_MS } from './transform.ts'

export async function isPlainJavaScript(text: string): Promise<boolean> {
  const args = ['--loader=js', '--log-level=silent', '--tsconfig-raw={}']
  const run = await runTool({
    program: esbuildBinary(),
    args,
    input: text,
    limitMs: TRANSFORM_MS,
    mostOutput: 8 * 1024 * 1024,
  })
  return run.kind === 'ended' && run.code === 0
}
