/** Authority on running a compiler on what a student wrote: a process apart, with a time limit and an output limit. */
import { constants, setPriority } from 'node:os'
import { Fault } from '../domain/fault.ts'
import { endGroup, spawnApart, type Apart } from './spawn-apart.ts'

export type Tool = {
  readonly program: string
  readonly args: readonly string[]
  readonly input?: string
  readonly folder?: string
  readonly limitMs: number
  readonly mostOutput: number
  /** Steps back for whatever else is running. */
  readonly isPatient?: boolean
  /** Ends it early. */
  readonly signal?: AbortSignal
}

export type ToolRun =
  | {
      readonly kind: 'ended'
      readonly code: number | null
      /** What ended it, which was not we. */
      readonly signal: NodeJS.Signals | null
      readonly ms: number
      readonly stdout: string
      readonly stderr: string
    }
  /** It took longer than it may, or said more; this is the beginning of what it said. */
  | { readonly kind: 'out-of-time' | 'too-much'; readonly stdout: string }
  | { readonly kind: 'not-started'; readonly cause: Error }

const MOST_STDERR = 64 * 1024

export async function runTool(asked: Tool): Promise<ToolRun> {
  try {
    const { program, args, folder, signal } = asked
    return await watch(await spawnApart(program, args, { folder, signal }), asked)
  } catch (error) {
    if (error instanceof Fault) throw error
    return { kind: 'not-started', cause: error instanceof Error ? error : new Error(String(error)) }
  }
}

function watch(tool: Apart, asked: Tool): Promise<ToolRun> {
  const { input = '', limitMs, mostOutput, signal, isPatient = false } = asked
  const began = performance.now()
  return new Promise((resolve) => {
    if (isPatient) stepBack(tool)
    const out: Buffer[] = []
    let size = 0
    let stderr = ''
    let stopped: 'out-of-time' | 'too-much' | null = null
    const stop = (kind: 'out-of-time' | 'too-much') => {
      stopped ??= kind
      endGroup(tool)
    }
    const stopEarly = () => stop('out-of-time')
    const timer = setTimeout(stopEarly, limitMs)
    signal?.addEventListener('abort', stopEarly)
    if (signal?.aborted === true) stopEarly()
    const finish = (run: ToolRun) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stopEarly)
      endGroup(tool)
      resolve(run)
    }
    tool.stdout.on('data', (chunk: Buffer) => {
      out.push(chunk)
      size += chunk.length
      if (size > mostOutput) stop('too-much')
    })
    tool.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(0, MOST_STDERR)
    })
    tool.once('close', (code, endedBy) => {
      const stdout = Buffer.concat(out).toString('utf8')
      const ended = { code, signal: endedBy, ms: performance.now() - began, stdout, stderr }
      finish(stopped === null ? { kind: 'ended', ...ended } : { kind: stopped, stdout })
    })
    tool.stdin.end(input)
  })
}

function stepBack({ pid }: Apart): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It goes on as everything else does.
  }
}
