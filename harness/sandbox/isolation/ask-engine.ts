/** Authority on asking Docker or Podman something: by its command, within a time, whatever becomes of us meanwhile. */
import { spawn } from 'node:child_process'
import type { EngineName } from './container-arguments.ts'

export type EngineAnswer =
  | { readonly kind: 'done'; readonly stdout: string }
  /** It refused, it did not answer in time, or there is none. */
  | { readonly kind: 'failed' | 'missing'; readonly why: string }

const MOST_CHARACTERS = 10_000

/** What an engine's command finds its daemon, its storage and its helpers by. A container gets none of it. */
const ENGINES_OWN =
  /^(PATH|HOME|USER|TMPDIR|XDG_\w+|DBUS_SESSION_BUS_ADDRESS|DOCKER_\w+|CONTAINERS?_\w+|SystemRoot|USERPROFILE|APPDATA|LOCALAPPDATA|ProgramData|ProgramFiles)$/i

export function engineEnvironment(): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => ENGINES_OWN.test(name)))
}

export function askEngine(
  engine: EngineName,
  args: readonly string[],
  limitMs: number,
): Promise<EngineAnswer> {
  // In a group of its own, it finishes although Ctrl-C ends us.
  const asked = spawn(engine, args, {
    env: engineEnvironment(),
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  asked.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout = (stdout + text).slice(0, MOST_CHARACTERS)
  })
  asked.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(0, MOST_CHARACTERS)
  })
  return new Promise((resolve) => {
    const finish = (answer: EngineAnswer) => {
      clearTimeout(timer)
      resolve(answer)
    }
    const timer = setTimeout(() => {
      asked.kill('SIGKILL')
      // Whatever it has started may hold these open.
      asked.stdout.destroy()
      asked.stderr.destroy()
      finish({ kind: 'failed', why: `it did not answer within ${limitMs / 1000} s` })
    }, limitMs)
    asked.once('error', (error) => {
      const isMissing = 'code' in error && error.code === 'ENOENT'
      if (isMissing) finish({ kind: 'missing', why: 'it is not installed' })
      else finish({ kind: 'failed', why: error.message })
    })
    asked.once('close', (code) => {
      if (code === 0) finish({ kind: 'done', stdout: stdout.trim() })
      else finish({ kind: 'failed', why: lastLine(stderr) ?? `it ended with exit code ${code}` })
    })
  })
}

function lastLine(text: string): string | null {
  const line = text.trim().split('\n').at(-1) ?? ''
  // It becomes part of a sentence.
  return line === '' ? null : line.slice(0, 300).replace(/[.?!]$/, '')
}
