/** Authority on the child as a process: how it is started, what it may do (nothing), how it is ended with all it started. */
import { childSource } from '#generated/child-source.js'
import { endGroup, spawnApart, type Apart } from './spawn-apart.ts'

/** Where the manifest is not read yet, the child starts with this; another is started if it was not enough. */
export const USUAL_MEMORY_MB = 256
const MOST_STDERR = 64 * 1024

export type Ending = { readonly code: number | null; readonly signal: string | null }

export type Child = {
  readonly process: Apart
  readonly memoryMb: number
  readonly ended: Promise<Ending>
  /** The last of what the engine itself said, for example when memory ran out. */
  readonly stderr: () => string
  /** Ends the process and its whole group at once. */
  readonly kill: () => void
}

export type ChildOptions = {
  readonly memoryMb?: number
  readonly inspect?: { readonly onDebugger: (line: string) => void }
}

export function startChild({ memoryMb = USUAL_MEMORY_MB, inspect }: ChildOptions): Child {
  refuseDebugger()
  const args = [...flags(memoryMb, inspect !== undefined), '-e', childSource]
  const started = spawnApart(process.execPath, args, process.platform === 'win32' ? undefined : '/')
  let stderr = ''
  started.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-MOST_STDERR)
    if (inspect !== undefined) text.trimEnd().split('\n').forEach(inspect.onDebugger)
  })
  // A child that is gone cannot be written to; what that means is read from how it ended.
  started.stdin.on('error', () => {})
  const ended = new Promise<Ending>((resolve) => {
    started.once('exit', (code, signal) => resolve({ code, signal }))
    started.once('error', (error) => {
      stderr += error.message
      resolve({ code: null, signal: 'ESPAWN' })
    })
  })
  return { process: started, memoryMb, ended, stderr: () => stderr, kill: () => endGroup(started) }
}

/** SIGUSR1 opens a debugger in any Node process that does not listen for it, and a child may send signals. */
function refuseDebugger(): void {
  if (process.platform !== 'win32' && process.listenerCount('SIGUSR1') === 0) process.on('SIGUSR1', () => {})
}

function flags(memoryMb: number, inspect: boolean): readonly string[] {
  return [
    '--no-warnings',
    `--max-old-space-size=${memoryMb}`,
    '--max-semi-space-size=8',
    '--stack-size=900',
    '--disallow-code-generation-from-strings',
    '--no-addons',
    // A debugger and the permission model exclude each other; whoever debugs runs their own code on their own machine.
    // It waits for one to be attached, and stops again just before the student's function is called.
    ...(inspect ? ['--inspect-brk=127.0.0.1:0'] : permissionFlags()),
  ]
}

function permissionFlags(): readonly string[] {
  const major = Number(process.versions.node.split('.')[0])
  return major < 22 ? ['--experimental-permission'] : ['--permission', '--no-experimental-sqlite']
}
