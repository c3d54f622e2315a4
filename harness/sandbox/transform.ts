/**
 * Authority on turning one TypeScript file into JavaScript: esbuild in a process of its own, the file on its standard input.
 * It reads no other file, so no import can make it do so; it has a time limit and an output limit.
 */
import { SourceMap } from 'node:module'
import { Fault } from '../domain/fault.ts'
import { esbuildBinary } from './esbuild-binary.ts'
import { linesOf } from './excerpt.ts'
import { runTool } from './run-tool.ts'

export type Transformed =
  | { readonly kind: 'code'; readonly code: string; readonly map: SourceMap; readonly inlineMap: string }
  | { readonly kind: 'syntax'; readonly message: string; readonly line: number; readonly column: number }
  | { readonly kind: 'out-of-time' }

export const TRANSFORM_MS = 5000
const MOST_OUTPUT = 8 * 1024 * 1024

const FLAGS = [
  '--format=cjs',
  '--sourcemap=inline',
  '--sources-content=false',
  '--target=es2022',
  '--supported:dynamic-import=false',
  '--supported:top-level-await=false',
  '--tsconfig-raw={}',
  '--log-limit=1',
  '--color=false',
  '--charset=utf8',
]

export async function transform(name: string, text: string): Promise<Transformed> {
  const loader = name.endsWith('.json') ? 'json' : 'ts'
  const run = await runTool({
    program: esbuildBinary(),
    args: [`--loader=${loader}`, `--sourcefile=${name}`, ...FLAGS],
    input: text,
    limitMs: TRANSFORM_MS,
    mostOutput: MOST_OUTPUT,
  })
  switch (run.kind) {
    case 'ended':
      return run.code === 0 ? readOutput(run.stdout) : readError(run.stderr, text)
    case 'out-of-time':
    case 'too-much':
      return { kind: 'out-of-time' }
    case 'not-started':
      throw cannotStart(run.cause)
  }
}

function readOutput(stdout: string): Transformed {
  const at = stdout.lastIndexOf(MAP_PREFIX)
  const map = stdout.slice(at + MAP_PREFIX.length).trim()
  return {
    kind: 'code',
    code: stdout.slice(0, at),
    map: new SourceMap(JSON.parse(Buffer.from(map, 'base64').toString('utf8'))),
    inlineMap: stdout.slice(at),
  }
}

const MAP_PREFIX = '//# sourceMappingURL=data:application/json;base64,'

function cannotStart(cause: Error): Fault {
  if (cause instanceof Fault) return cause
  const hint = 'Look at how many processes and files this machine lets you open, and try again.'
  return new Fault('sandbox-unavailable', `The compiler did not start: ${cause.message}.`, hint, { cause })
}

/** esbuild's message for people: `✘ [ERROR] what`, a blank line, `file:line:column:`, the line itself. */
function readError(stderr: string, text: string): Transformed {
  const [, message] = /\[ERROR\] (.+)/.exec(stderr) ?? []
  const [, line, column] = /^ {4}.*?:(\d+):(\d+):$/m.exec(stderr) ?? []
  return {
    kind: 'syntax',
    message: message?.startsWith('Top-level await')
      ? 'await stands outside of every function, and a module of this course answers at once'
      : (message ?? 'it cannot be read as TypeScript'),
    line: Number(line ?? 1),
    column: charactersBefore(text, Number(line ?? 1), Number(column ?? 0)) + 1,
  }
}

/** esbuild counts a column in bytes; people count characters. */
function charactersBefore(text: string, line: number, bytes: number): number {
  const whole = linesOf(text)[line - 1] ?? ''
  return Buffer.from(whole).subarray(0, bytes).toString('utf8').length
}
