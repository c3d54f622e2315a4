/**
 * Authority on turning one TypeScript file into JavaScript: esbuild in a process of its own, which reads no
 * other file, so that no import can make it do so.
 */
import { SourceMap } from 'node:module'
import { Fault } from '../domain/fault.ts'
import { linesOf } from './excerpt.ts'
import { FILE_MS, MOST_OUTPUT, runCompiler, type Room } from './run-compiler.ts'
import type { ToolRun } from './run-tool.ts'

export type Transformed =
  | { readonly kind: 'code'; readonly code: string; readonly map: SourceMap; readonly inlineMap: string }
  | { readonly kind: 'syntax'; readonly message: string; readonly line: number; readonly column: number }
  | { readonly kind: 'out-of-time' }
  /** It would compile into more than there is room for, or the compiler needed more memory than it may have. */
  | { readonly kind: 'too-large'; readonly message: string }

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

export async function transform(name: string, text: string, room: Room): Promise<Transformed> {
  const loader = name.endsWith('.json') ? 'json' : 'ts'
  const run = await runCompiler([`--loader=${loader}`, `--sourcefile=${name}`, ...FLAGS], text, room)
  switch (run.kind) {
    case 'ended':
      return run.code === 2 ? await blame(run) : readEnd(run, text)
    case 'out-of-time':
      return { kind: 'out-of-time' }
    case 'too-much':
      return { kind: 'too-large', message: TOO_MUCH }
    case 'not-started':
      throw cannotStart(run.cause)
  }
}

const TOO_MUCH =
  'Compiled, your module would have more than 8 MiB. Look for a long text in an enum: it is written out wherever it is used.'
const TOO_HUNGRY =
  'Compiling it took more memory than a compiler may have. Look for something nested very deeply, or a text in an enum that is built from itself again and again.'

type Ended = Extract<ToolRun, { kind: 'ended' }>

/** Complaints about the file end it with 1, the limit of its time by a signal. */
function readEnd({ code, stdout, stderr }: Ended, text: string): Transformed {
  if (code === 0) return readOutput(stdout)
  if (code === null) return { kind: 'out-of-time' }
  if (code === 1) return readError(stderr, text)
  // The shell's own words: it did not find the compiler, or may not run it.
  throw cannotStart(new Error(stderr.trim()))
}

/** Whatever breaks the compiler itself ends it with 2. It is the file's doing only if the compiler is well without it. */
async function blame({ stderr }: Ended): Promise<Transformed> {
  const known = await runCompiler(['--loader=ts'], 'export {}', { limitMs: FILE_MS, mostOutput: MOST_OUTPUT })
  if (known.kind === 'ended' && known.code === 0) return { kind: 'too-large', message: TOO_HUNGRY }
  throw cannotStart(new Error(stderr.trim().split('\n')[0]))
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
