/** A process of its own that starts children as the grader does: what they do to their parent, they do to this one. */
import { spawn, type ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import * as esbuild from 'esbuild'
import { packageRoot } from '../../harness/load/package-root.ts'

/**
 * What a parent can use. `raw` starts a program at a level as the grader starts a child, `bare` with the same words and none of
 * what the grader does around them; both give what it prints.
 */
const BEGINNING = `
  import { spawn, fork } from 'node:child_process'
  import { once } from 'node:events'
  import { writeSync } from 'node:fs'
  import inspector from 'node:inspector'
  import { text } from 'node:stream/consumers'
  import { setTimeout as pause } from 'node:timers/promises'
  import { processLevel } from './harness/sandbox/isolation/process-level.ts'
  import { findNamespace } from './harness/sandbox/isolation/try-level.ts'
  import { limitProcess } from './harness/sandbox/limit-process.ts'
  import { permissionFlags } from './harness/sandbox/permission-flags.ts'
  import { startNode } from './harness/sandbox/start-node.ts'

  const levelNamed = (name) => name === 'process' ? processLevel : findNamespace().level
  const flagsAt = (name) => name === 'process' ? permissionFlags() : []
  const LIMITS = { memoryMb: 64, cpuSeconds: 60 }
  const words = (name, program) => ['--no-warnings', ...flagsAt(name), '-e', program]
  async function raw(name, program, input = null) {
    const node = await startNode(levelNamed(name), words(name, program), LIMITS)
    node.streams.stdin.end(JSON.stringify(input))
    return node.streams.stdout
  }
  function bare(name, program, input = null) {
    const { program: file, args, fourth } = levelNamed(name).wrap(words(name, program), LIMITS)
    const child = spawn(file, args, { env: {}, cwd: '/', stdio: ['pipe', 'pipe', 'inherit', 'pipe'] })
    child.stdio[3].end(fourth ?? '')
    child.stdin.end(JSON.stringify(input))
    return child.stdout
  }
  const say = (it) => writeSync(1, JSON.stringify(it))
`

/** Bundles it into the folder, and starts it there, with a file of ours open if it is to have one. */
export async function startParent(
  folder: string,
  program: string,
  inherited: { readonly at: number; readonly fd: number } | null = null,
): Promise<ChildProcess> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: BEGINNING + program, resolveDir: packageRoot, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    logLevel: 'silent',
  })
  const path = join(folder, 'parent.mjs')
  writeFileSync(path, outputFiles[0]?.text ?? '')
  // Whoever opens a debugger in it gets any port that is free.
  return spawn(process.execPath, ['--inspect-port=0', path], {
    stdio: ['ignore', 'pipe', 'pipe', ...passedOn(inherited)],
  })
}

function passedOn(inherited: { readonly at: number; readonly fd: number } | null) {
  if (inherited === null) return []
  const between = Array.from({ length: inherited.at - 3 }, (): 'ignore' => 'ignore')
  return [...between, inherited.fd]
}

/** What it said, as JSON, and what was seen of how it ended. */
export async function endOfParent(parent: ChildProcess) {
  const { stdout, stderr } = parent
  if (stdout === null || stderr === null) throw new Error('it was started without streams')
  const ending = new Promise<number | null>((resolve) => parent.once('exit', resolve))
  const [said, complaints, code] = await Promise.all([text(stdout), text(stderr), ending])
  const read: unknown = said === '' ? null : JSON.parse(said)
  return { said: read, complaints, code }
}
