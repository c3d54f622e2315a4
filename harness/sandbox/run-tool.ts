/** Authority on running a compiler on what a student wrote: a process apart, with a time limit and an output limit. */
import { endGroup, spawnApart } from './spawn-apart.ts'

export type Tool = {
  readonly program: string
  readonly args: readonly string[]
  readonly input?: string
  readonly folder?: string
  readonly limitMs: number
  readonly mostOutput: number
  /** Ends it early. */
  readonly signal?: AbortSignal
}

export type ToolRun =
  | {
      readonly kind: 'ended'
      readonly code: number | null
      readonly stdout: string
      readonly stderr: string
    }
  | { readonly kind: 'out-of-time' }
  /** It said more than it may; this is the beginning of it. */
  | { readonly kind: 'too-much'; readonly stdout: string }
  | { readonly kind: 'not-started'; readonly cause: Error }

const MOST_STDERR = 64 * 1024

export function runTool({ program, args, input = '', folder, ...limits }: Tool): Promise<ToolRun> {
  const { limitMs, mostOutput, signal } = limits
  return new Promise((resolve) => {
    const tool = spawnApart(program, args, folder)
    const out: Buffer[] = []
    let size = 0
    let stderr = ''
    const finish = (run: ToolRun) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      endGroup(tool)
      resolve(run)
    }
    const stop = () => finish({ kind: 'out-of-time' })
    const timer = setTimeout(stop, limitMs)
    signal?.addEventListener('abort', stop)
    tool.stdout.on('data', (chunk: Buffer) => {
      out.push(chunk)
      size += chunk.length
      if (size > mostOutput) finish({ kind: 'too-much', stdout: textOf(out) })
    })
    tool.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(0, MOST_STDERR)
    })
    tool.stdin.on('error', () => {})
    tool.once('error', (cause) => finish({ kind: 'not-started', cause }))
    tool.once('close', (code) => finish({ kind: 'ended', code, stdout: textOf(out), stderr }))
    tool.stdin.end(input)
  })
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8')
}
