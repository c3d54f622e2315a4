/** Authority on whether a file is JavaScript without a single type in it, by what the compiler reads. */
import { FILE_MS, MOST_OUTPUT, runCompiler } from './run-compiler.ts'

export async function isPlainJavaScript(text: string): Promise<boolean> {
  const args = ['--loader=js', '--log-level=silent', '--tsconfig-raw={}']
  const run = await runCompiler(args, text, { limitMs: FILE_MS, mostOutput: MOST_OUTPUT })
  return run.kind === 'ended' && run.code === 0
}
