/**
 * Authority on the child's main realm: it reads questions, puts them to the fresh realm, writes answers. It loops
 * synchronously, so that no timer, promise or exit handler of a student's ever gets a turn.
 */
import fs from 'node:fs'
import vm from 'node:vm'
import { preludeSource } from '#generated/prelude-source.js'
import { lockOuterRealm } from './lock-outer-realm.ts'
import { encodeFrame, frameLength, type Question } from './protocol.ts'

type Spoken = { readonly json: string; readonly numbers: Float64Array; readonly count: number }
type Prelude = {
  readonly define: (name: string, definition: unknown, table: string) => void
  readonly start: (entry: string, id: string) => Spoken
  readonly call: (json: string, inputs: string) => Spoken
}

// Getters of this realm work on arrays of the other one, and nobody in there can replace them.
const typed = Object.getPrototypeOf(Float64Array.prototype)
const bufferOf = Object.getOwnPropertyDescriptor(typed, 'buffer')?.get
const lengthOf = Object.getOwnPropertyDescriptor(typed, 'byteLength')?.get

const realm = vm.createContext(vm.constants.DONT_CONTEXTIFY, {
  codeGeneration: { strings: false, wasm: false },
})
const prelude: Prelude = new vm.Script(`(() => {${preludeSource};return prelude})()`, {
  filename: 'prelude',
}).runInContext(realm)

const { exit } = process
const decoder = new TextDecoder()
lockOuterRealm()

const entry = { name: '' }

function answer(question: Question, payload: Uint8Array): void {
  switch (question.kind) {
    case 'load':
      return speak(load(question))
    case 'call':
      return speak(prelude.call(JSON.stringify({ ...question, entry: entry.name }), decoder.decode(payload)))
  }
}

function load(question: Extract<Question, { kind: 'load' }>): Spoken {
  entry.name = question.entry
  try {
    for (const { name, code, resolutions } of question.modules) {
      const definition = vm.compileFunction(asBlock(code), ['exports', 'require', 'module'], {
        filename: `submission/${name}`,
        lineOffset: -1,
        parsingContext: realm,
      })
      prelude.define(name, definition, JSON.stringify(resolutions))
    }
  } catch (error) {
    return refuse(question.id, error)
  }
  return prelude.start(question.entry, question.id)
}

/** Strict, as every module is; and in a block, where a module's own variable may be called `exports`. */
function asBlock(code: string): string {
  return `'use strict';{\n${code}\n}`
}

/** The engine reads some things more strictly than the compiler before it: a regular expression, for one. */
function refuse(id: string, error: unknown): Spoken {
  const told = {
    name: textOf(error, 'name', 100),
    message: textOf(error, 'message', 500),
    stack: textOf(error, 'stack', 4000),
  }
  const json = JSON.stringify({ kind: 'load-failed', id, error: told, import: null })
  return { json, numbers: new Float64Array(), count: 0 }
}

/** No student code has run yet, so an error of the engine's can be asked; it may be one of the other realm's. */
function textOf(error: unknown, key: string, most: number): string {
  if (typeof error !== 'object' || error === null) return ''
  const text: unknown = Reflect.get(error, key)
  return typeof text === 'string' ? text.slice(0, most) : ''
}

function speak({ json, numbers, count }: Spoken): void {
  if (bufferOf === undefined || lengthOf === undefined) throw new Error('this engine has no typed arrays')
  const bytes = Math.min(8 * count, lengthOf.call(numbers))
  writeAll(encodeFrame(json, new Uint8Array(bufferOf.call(numbers), 0, bytes)))
}

function writeAll(bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) {
    written += retried(() => fs.writeSync(1, bytes, written))
  }
}

function readAll(into: Uint8Array): boolean {
  for (let taken = 0; taken < into.length;) {
    const got = retried(() => fs.readSync(0, into, taken, into.length - taken, null))
    if (got === 0) return false
    taken += got
  }
  return true
}

const clock = new Int32Array(new SharedArrayBuffer(4))

/** A pipe that is not ready says EAGAIN; a millisecond later it may be. */
function retried(work: () => number): number {
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      if (error.code === 'EOF') return 0
      if (error.code !== 'EAGAIN') throw error
      Atomics.wait(clock, 0, 0, 1)
    }
  }
}

writeAll(encodeFrame('{"kind":"ready"}'))
for (const prefix = new Uint8Array(8); readAll(prefix);) {
  const length = frameLength(prefix)
  const rest = new Uint8Array((length?.total ?? 8) - 8)
  if (!readAll(rest)) break
  const question: Question = JSON.parse(decoder.decode(rest.subarray(0, length?.head)))
  answer(question, rest.subarray(length?.head))
}
// Nobody is asking any more: promises that student code left behind are not waited for.
exit(0)
