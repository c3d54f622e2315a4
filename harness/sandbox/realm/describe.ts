/**
 * Authority on turning whatever a student's function returned into a node of the protocol, as JSON text, and its numbers.
 * It walks a value once, asks each length once, and runs as little of the student's code as a walk can: a Proxy's traps.
 */
import { DEEPEST_NODE } from './deepest-node.ts'
import {
  Distinct,
  Float64,
  apply,
  isMember,
  makeMember,
  Wrong,
  cut,
  is,
  own,
  ownKeys,
  put,
  quote,
  toText,
} from './intrinsics.ts'
import { GETTER, HOLE, listOf, type List } from './list-of.ts'
import { nameOfObject, nameOfPrimitive } from './name-of.ts'

const MOST_NODES = 10_000
const MOST_KEYS = 200
const LONGEST_TEXT = 1000
/** Beyond this, even one byte in three would be more than the head of an answer may have. */
export const LONGEST_HEAD = 160_000

/** Thrown, and caught by the prelude, where a value has more numbers, texts or fields than an answer has room for. */
export const TOO_LARGE: Error = new Wrong('more than a result may hold')

export type Description = {
  readonly json: string
  readonly numbers: Float64Array
  readonly count: number
  readonly sharedRows: boolean
}

export class Describer {
  /** Kept here: `length` is a getter that student code can replace. */
  #room = 64
  #numbers: Float64Array = new Float64(this.#room)
  #count = 0
  #nodes = 0
  #characters = 0
  readonly #most: number
  sharedRows = false

  constructor(most: number) {
    this.#most = most
  }

  get numbers(): Float64Array {
    return this.#numbers
  }

  get count(): number {
    return this.#count
  }

  node(value: unknown, depth: number): string {
    this.#nodes += 1
    if (this.#nodes > MOST_NODES || depth >= DEEPEST_NODE) return unreadable('something nested too deeply')
    if (typeof value === 'number') {
      this.#add(value)
      return '"number"'
    }
    if (value === null) return '"null"'
    if (typeof value === 'string') return this.#text(value)
    if (typeof value === 'boolean') return `{"flag":${value ? 'true' : 'false'}}`
    if (typeof value !== 'object') return unreadable(nameOfPrimitive(value))
    const list = listOf(value)
    return list === null ? this.#record(value, depth) : this.#list(list, depth)
  }

  #text(value: string): string {
    const text = cut(value, LONGEST_TEXT)
    this.#characters += text.length
    if (this.#characters > LONGEST_HEAD) throw TOO_LARGE
    return `{"text":${quote(text)}}`
  }

  #list(list: List, depth: number): string {
    if (list.length > this.#most) throw TOO_LARGE
    const entries: unknown[] = []
    for (let i = 0; i < list.length; i += 1) put(entries, list.at(i))
    return this.#matrix(entries) ?? this.#numberList(entries) ?? this.#mixed(entries, depth)
  }

  /** Rows of equal length that hold nothing but numbers; null for anything else. */
  #matrix(entries: readonly unknown[]): string | null {
    const rows: List[] = []
    let columns = -1
    for (let i = 0; i < entries.length; i += 1) {
      const entry = entries[i]
      const row = typeof entry === 'object' && entry !== null ? listOf(entry) : null
      if (row === null || (columns >= 0 && row.length !== columns)) return null
      columns = row.length
      put(rows, row)
    }
    // A row without entries is read as a list: a count of such rows alone would cost nothing to send.
    if (columns < 1) return null
    if (rows.length * columns > this.#most) throw TOO_LARGE
    const before = this.#count
    for (let i = 0; i < rows.length; i += 1) {
      for (let j = 0; j < columns; j += 1) {
        const entry = rows[i]?.at(j)
        if (typeof entry !== 'number') {
          this.#count = before
          return null
        }
        this.#add(entry)
      }
    }
    this.#noteSharedRows(entries)
    return `{"matrix":[${toText(rows.length)},${toText(columns)}]}`
  }

  #noteSharedRows(rows: readonly unknown[]): void {
    const seen = new Distinct()
    for (let i = 0; i < rows.length && !this.sharedRows; i += 1) {
      this.sharedRows = apply(isMember, seen, [rows[i]])
      apply(makeMember, seen, [rows[i]])
    }
  }

  #numberList(entries: readonly unknown[]): string | null {
    if (entries.length === 0) return null
    for (let i = 0; i < entries.length; i += 1) if (typeof entries[i] !== 'number') return null
    for (let i = 0; i < entries.length; i += 1) this.#add(entries[i] as number)
    return `{"numbers":${toText(entries.length)}}`
  }

  #mixed(entries: readonly unknown[], depth: number): string {
    let text = ''
    for (let i = 0; i < entries.length; i += 1) {
      if (this.#nodes > MOST_NODES) return unreadable('something with too many parts')
      const entry = entries[i]
      text += (i > 0 ? ',' : '') + this.#entry(entry, depth + 1)
    }
    return `{"list":[${text}]}`
  }

  #entry(entry: unknown, depth: number): string {
    if (entry === HOLE) return unreadable('a hole')
    return entry === GETTER ? unreadable('a getter') : this.node(entry, depth)
  }

  #record(value: object, depth: number): string {
    const name = nameOfObject(value)
    if (name !== null) return unreadable(name)
    const keys = ownKeys(value)
    let text = ''
    let taken = 0
    if (keys.length > MOST_KEYS) throw TOO_LARGE
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i]
      if (typeof key !== 'string') continue
      const { kind, value: entry } = own(value, key)
      const node = kind === 'data' ? this.node(entry, depth + 1) : unreadable('a getter')
      text += `${taken > 0 ? ',' : ''}[${quote(cut(key, 200))},${node}]`
      taken += 1
    }
    return `{"record":[${text}]}`
  }

  #add(value: number): void {
    if (this.#count >= this.#most) throw TOO_LARGE
    if (this.#count === this.#room) {
      this.#room *= 2
      const larger = new Float64(this.#room)
      for (let i = 0; i < this.#count; i += 1) larger[i] = this.#numbers[i] ?? 0
      this.#numbers = larger
    }
    this.#numbers[this.#count] = value
    this.#count += 1
  }
}

/** Whether two descriptions are the same, number for number. */
export function isSame(a: Description, b: Description): boolean {
  if (a.json !== b.json || a.count !== b.count) return false
  for (let i = 0; i < a.count; i += 1) if (!is(a.numbers[i], b.numbers[i])) return false
  return true
}

export function unreadable(what: string): string {
  return `{"unreadable":${quote(what)}}`
}
