/**
 * Authority on what runs inside the fresh realm besides the student's code: the module loader, the calls, the description of
 * what comes back. Texts come in; texts and one Float64Array go out. Nothing of the host is ever seen in here.
 */
import { makeConsole, takePrinted } from './realm/console.ts'
import { describe, describeChanges } from './realm/changes.ts'
import { isSame, LONGEST_HEAD, TOO_LARGE, type Description } from './realm/describe.ts'
import { makeInputs } from './realm/inputs.ts'
import { Wrong, apply, create, cut, own, ownKeys, parseJson, put, quote, toText } from './realm/intrinsics.ts'
import { speak, type Spoken } from './realm/speak.ts'
import { structuredClone } from './realm/structured-clone.ts'
import { describeThrown } from './realm/thrown.ts'

type Define = (exports: object, require: (specifier: string) => unknown, module: { exports: object }) => void

const definitions = create(null) as Record<string, Define>
const resolutions = create(null) as Record<string, Record<string, string>>
const loaded = create(null) as Record<string, { exports: object }>
const refused: { error: unknown; specifier: string; from: string } = { error: null, specifier: '', from: '' }

// A shared clock or memory, or compiled code, is nothing that a course's arithmetic needs.
for (const name of ['SharedArrayBuffer', 'Atomics', 'WebAssembly']) Reflect.deleteProperty(globalThis, name)
for (const [name, value] of Object.entries({ console: makeConsole(), structuredClone }))
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true })

export function define(name: string, definition: Define, table: string): void {
  definitions[name] = definition
  resolutions[name] = parseJson(table)
}

function load(name: string): object {
  const there = loaded[name]
  if (there !== undefined) return there.exports
  const module = { exports: {} }
  loaded[name] = module
  definitions[name]?.(module.exports, (specifier) => resolve(specifier, name), module)
  return module.exports
}

function resolve(specifier: string, from: string): unknown {
  const table = resolutions[from]
  const target = table === undefined ? undefined : own(table, specifier).value
  if (typeof target === 'string') return load(target)
  refused.error = new Wrong(`${toText(specifier)} cannot be imported here`)
  refused.specifier = cut(toText(specifier), 300)
  refused.from = from
  throw refused.error
}

export function start(entry: string, id: string): Spoken {
  try {
    load(entry)
    return speak(`{"kind":"loaded","id":${quote(id)},"exported":${exportedNames(entry)}}`)
  } catch (thrown) {
    const wasImport = refused.error !== null && thrown === refused.error
    const refusal = wasImport
      ? `{"specifier":${quote(refused.specifier)},"from":${quote(refused.from)}}`
      : 'null'
    return speak(
      `{"kind":"load-failed","id":${quote(id)},"error":${describeThrown(thrown)},"import":${refusal}}`,
    )
  }
}

/** Names of what the entry exports. esbuild registers each as a getter of its own. */
function exportedNames(entry: string): string {
  return namesIn(loaded[entry]?.exports ?? {}, (key) => key !== '__esModule')
}

/** Names of the functions in the default export, or its own name where it is one. */
function namesInDefault(entry: string): string {
  const exports = loaded[entry]?.exports ?? {}
  try {
    const held = own(exports, 'default').kind === 'absent' ? undefined : valueOf(exports, 'default')
    if (typeof held === 'object' && held !== null) {
      return namesIn(held, (key) => typeof own(held, key).value === 'function')
    }
    const { value: name } = typeof held === 'function' ? own(held, 'name') : { value: '' }
    return typeof name === 'string' && name !== '' ? `[${quote(cut(name, 100))}]` : '[]'
  } catch {
    return '[]'
  }
}

function namesIn(record: object, isWanted: (key: string) => boolean): string {
  const keys = ownKeys(record)
  let text = ''
  let taken = 0
  for (let i = 0; i < keys.length && taken < 100; i += 1) {
    const key = keys[i]
    if (typeof key !== 'string' || !isWanted(key)) continue
    text += `${taken > 0 ? ',' : ''}${quote(cut(key, 100))}`
    taken += 1
  }
  return `[${text}]`
}

export type Call = {
  readonly entry: string
  readonly id: string
  readonly exportName: string
  readonly calls: number
  readonly maxCells: number
  readonly pause: boolean
}

/** The inputs stay a text of their own: they may be long, and are read anew for each call. */
export function call(json: string, given: string): Spoken {
  const question: Call = parseJson(json)
  const state = { call: 1 }
  takePrinted()
  try {
    const named = exportNamed(question)
    if (question.calls === 0 && named !== undefined) return read(named, question)
    if (question.calls > 0 && typeof named === 'function') return answer(named, given, question, state)
    const exported = exportedNames(question.entry)
    const inDefault = namesInDefault(question.entry)
    return speak(
      `{"kind":"missing","id":${quote(question.id)},"exported":${exported},"inDefault":${inDefault}}`,
    )
  } catch (thrown) {
    if (thrown === TOO_LARGE) return tooLarge(question.id)
    const error = describeThrown(thrown)
    const printed = quote(takePrinted())
    return speak(
      `{"kind":"threw","id":${quote(question.id)},"error":${error},"call":${toText(state.call)},"printed":${printed}}`,
    )
  }
}

function exportNamed({ entry, exportName }: Call): unknown {
  const exports = loaded[entry]?.exports ?? {}
  return own(exports, exportName).kind === 'absent' ? undefined : valueOf(exports, exportName)
}

function valueOf(exports: object, name: string): unknown {
  return (exports as Record<string, unknown>)[name]
}

function answer(named: Function, given: string, question: Call, state: { call: number }): Spoken {
  const inputs = makeInputs(given)
  // oxlint-disable-next-line no-debugger -- `try --inspect` stops here, one step before the student's own code
  if (question.pause) debugger
  const result: unknown = apply(named, undefined, inputs)
  const printed = quote(takePrinted())
  const first = describe(result, question.maxCells)
  const parts: Description[] = []
  put(parts, first)
  // As they were given: what the first call got is compared with them, and the second call gets them.
  const untouched = makeInputs(given)
  const changed = describeChanges(untouched, inputs, question.maxCells, parts)
  let again = 'null'
  if (question.calls === 2) {
    state.call = 2
    const second = describe(apply(named, undefined, untouched), question.maxCells)
    takePrinted()
    if (!isSame(first, second)) {
      again = second.json
      put(parts, second)
    }
  }
  return speakAnswer(question.id, { first, again, changed, printed }, parts)
}

/** What an export holds is looked at just as a result is. */
function read(held: unknown, { id, maxCells }: Call): Spoken {
  const first = describe(held, maxCells)
  return speakAnswer(id, { first, again: 'null', changed: '[]', printed: quote(takePrinted()) }, [first])
}

type Told = {
  readonly first: Description
  readonly again: string
  readonly changed: string
  readonly printed: string
}

function speakAnswer(
  id: string,
  { first, again, changed, printed }: Told,
  parts: readonly Description[],
): Spoken {
  const head =
    `{"kind":"answer","id":${quote(id)},"value":${first.json},"again":${again},` +
    `"changed":${changed},"sharedRows":${first.sharedRows ? 'true' : 'false'},"printed":${printed}}`
  return head.length > LONGEST_HEAD ? tooLarge(id) : speak(head, parts)
}

function tooLarge(id: string): Spoken {
  return speak(`{"kind":"too-large","id":${quote(id)},"printed":""}`)
}
