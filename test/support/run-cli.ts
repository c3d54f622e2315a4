/** Runs the command as a user does: a process of its own, through the launcher. */
import { execa } from 'execa'
import { packageRoot } from '../../harness/load/package-root.ts'

export type Ran = { readonly code: number | undefined; readonly stdout: string; readonly stderr: string }

export async function runCli(
  words: readonly string[],
  cwd: string = packageRoot,
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const ran = await execa('node', [`${packageRoot}/harness/followthrough.js`, ...words], {
    cwd,
    reject: false,
    stripFinalNewline: false,
    env: { NO_COLOR: '1', ...env },
  })
  return { code: ran.exitCode, stdout: ran.stdout, stderr: ran.stderr }
}
