/** Authority on where in the student's own file something happened: compiled positions mapped back, in the parent. */
import type { Place } from '../domain/evidence.ts'
import { cleanName } from './clean-text.ts'
import type { CompiledModule } from './compile.ts'

type Modules = ReadonlyMap<string, CompiledModule>

/** The first frame of a stack that lies in the student's own files; stacks are text from a stranger. */
export function placeOfStack(stack: string, modules: Modules): Place | null {
  for (const place of placesOf(stack, modules)) return place
  return null
}

/** The next one on another line than the first; a function that calls itself on one line is no news. */
export function callerOfStack(stack: string, modules: Modules): Place | null {
  let first: Place | null = null
  for (const place of placesOf(stack, modules)) {
    first ??= place
    if (place.file !== first.file || place.line !== first.line) return place
  }
  return null
}

function* placesOf(stack: string, modules: Modules): Generator<Place> {
  for (const [, name, line, column] of stack.matchAll(/submission\/([^\s()]+?):(\d+):(\d+)/g)) {
    const place = placeInSource(name ?? '', Number(line), Number(column), modules)
    if (place !== null) yield place
  }
}

/** Where a module's compiled code asks for `specifier`. */
export function placeOfImport(specifier: string, name: string, modules: Modules): Place | null {
  const code = modules.get(name)?.code
  const at = code?.indexOf(`require(${JSON.stringify(specifier)})`) ?? -1
  if (code === undefined || at < 0) return null
  const lines = code.slice(0, at).split('\n')
  return placeInSource(name, lines.length, (lines.at(-1)?.length ?? 0) + 1, modules)
}

function placeInSource(file: string, line: number, column: number, modules: Modules): Place | null {
  const origin = modules.get(file)?.output.map.findOrigin(line, column)
  if (origin === undefined || !('lineNumber' in origin)) return null
  return { file: cleanName(file), line: origin.lineNumber, column: origin.columnNumber }
}
