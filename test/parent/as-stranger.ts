/** Runs a program as a user of its own, with a limit on how many processes that user may have; root has none. */
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import type { Ran } from '../support/run-cli.ts'

/** Processes and threads. A Node, an esbuild and a TypeScript compiler fit into them, with room to spare. */
const MOST_PROCESSES = 120

/** Nobody else's, so that nobody else's processes count. */
const firstUser = 61_000 + (process.pid % 1000) * 4

export type Stranger = { readonly user: number; readonly folder: string }

/** The nth user, and a folder that it can read and write. */
export function stranger(n: 0 | 1 | 2 | 3): Stranger {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-stranger-'))
  chmodSync(folder, 0o777)
  return { user: firstUser + n, folder }
}

export async function asStranger(
  { user, folder }: Stranger,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const who = [`--reuid=${user}`, `--regid=${user}`, '--clear-groups', '--inh-caps=-all', '--no-new-privs']
  const limited = ['prlimit', `--nproc=${MOST_PROCESSES}`, 'setpriv', ...who, process.execPath, ...words]
  const [program = '', ...args] = limited
  const ran = await execa(program, args, {
    cwd: folder,
    reject: false,
    stripFinalNewline: false,
    env: { NO_COLOR: '1', TMPDIR: folder, ...env },
  })
  return { code: ran.exitCode, stdout: ran.stdout, stderr: ran.stderr }
}
