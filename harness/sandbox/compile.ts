/** Authority on compiling a submission: its entry file and every file that it imports from its own folder. */
import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { LoadProblem } from '../domain/evidence.ts'
import { cleanName, cleanText } from './clean-text.ts'
import { excerptOf, linesOf } from './excerpt.ts'
import { findImport, importsOf, type FoundImport } from './find-import.ts'
import type { ModuleText } from './protocol.ts'
import { readSource, realFolder } from './read-source.ts'
import { FILE_MS, MOST_OUTPUT } from './run-compiler.ts'
import { transform, type Transformed } from './transform.ts'
import { turns } from './turns.ts'

export type CompiledModule = ModuleText & {
  /** As the student wrote it. */
  readonly text: string
  readonly output: Extract<Transformed, { kind: 'code' }>
  /** What an import that could not be served was refused for. */
  readonly refusals: ReadonlyMap<string, string>
}

export type Compiled = {
  readonly entry: string
  /** The submission's own, with links resolved. */
  readonly folder: string
  readonly digest: string
  readonly modules: ReadonlyMap<string, CompiledModule>
  readonly problem: LoadProblem | null
}

export const MOST_FILES = 64
export const MOST_BYTES_IN_ALL = 1024 * 1024
/** However many files there are. */
const ALL_MS = 20_000

export async function compile(entryPath: string): Promise<Compiled> {
  const folder = await realFolder(dirname(entryPath))
  const deadline = performance.now() + ALL_MS
  const entry = basename(entryPath)
  const modules = new Map<string, CompiledModule>()
  const sources = new Map<string, Uint8Array>()
  const queue = [entry]
  // All files share it: their code is sent to every child in one frame.
  let mostOutput = MOST_OUTPUT
  let total = 0
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (modules.has(name)) continue
    if (modules.size === MOST_FILES) return finish(unreadable(name, TOO_MANY))
    const source = await readSource(join(folder, name), folder)
    if (source.kind === 'refused') return finish(unreadable(name, source.message))
    sources.set(name, source.bytes)
    total += source.bytes.length
    if (total > MOST_BYTES_IN_ALL) return finish(unreadable(name, TOO_LARGE))
    const limitOf = () => Math.max(1, Math.min(FILE_MS, deadline - performance.now()))
    const attempt = () => transform(name, source.text, { limitMs: limitOf(), mostOutput })
    const limitMs = limitOf()
    const first = await turns.beside(attempt)
    // A busy machine is nobody's mistake.
    const output = first.kind === 'out-of-time' ? await turns.alone(attempt) : first
    if (output.kind !== 'code') return finish(problemOf(output, name, source.text, limitMs))
    mostOutput -= Buffer.byteLength(output.code) + output.inlineMap.length
    const imports = await resolveImports(output.code, name, folder)
    modules.set(name, { name, text: source.text, code: output.code, output, ...imports })
    queue.push(...Object.values(imports.resolutions))
  }
  return finish(null)

  function finish(problem: LoadProblem | null): Compiled {
    return { entry, folder, digest: digestOf(sources), modules, problem }
  }
}

const TOO_MANY = `It would be file ${MOST_FILES + 1} of your module. Join some of them.`
const TOO_LARGE = 'With it, your files have more than 1 MiB together. Leave out data and generated code.'

function unreadable(file: string, message: string): LoadProblem {
  return { kind: 'unreadable-file', file: cleanName(file), message }
}

async function resolveImports(code: string, from: string, folder: string) {
  const found = await Promise.all(
    importsOf(code).map(async (specifier) => [specifier, await findImport(specifier, from, folder)] as const),
  )
  const served = found.filter(
    (pair): pair is readonly [string, Extract<FoundImport, { kind: 'found' }>] => pair[1].kind === 'found',
  )
  const refusals = found.flatMap(([specifier, one]) =>
    one.kind === 'refused' ? [[specifier, one.message] as const] : [],
  )
  return {
    resolutions: Object.fromEntries(served.map(([specifier, { name }]) => [specifier, name])),
    refusals: new Map(refusals),
  }
}

function problemOf(
  output: Exclude<Transformed, { kind: 'code' }>,
  file: string,
  text: string,
  limitMs: number,
): LoadProblem {
  switch (output.kind) {
    case 'out-of-time':
      return { kind: 'compile-time-out', limitMs: limitMs < FILE_MS ? ALL_MS : FILE_MS }
    case 'too-large':
      return unreadable(file, output.message)
    case 'syntax': {
      const { line, column } = lastWritten(text, output)
      return {
        kind: 'syntax',
        message: cleanText(output.message, 300),
        at: { file: cleanName(file), line, column },
        source: excerptOf(text, line, column),
      }
    }
  }
}

type At = { readonly line: number; readonly column: number }

/** A file that ends too early is shown where its text ends, not on the blank lines after that. */
function lastWritten(text: string, at: At): At {
  const lines = linesOf(text)
  if (lines.slice(at.line - 1).some((line) => line.trim() !== '')) return at
  const line = lines.findLastIndex((one) => one.trim() !== '') + 1
  return line === 0 ? at : { line, column: (lines[line - 1] ?? '').trimEnd().length + 1 }
}

function digestOf(sources: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256')
  for (const [name, bytes] of [...sources].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\0${bytes.length}\0`).update(bytes)
  }
  return `sha256:${hash.digest('hex')}`
}
