/** Authority on turning an answer's nodes and numbers into returned values; the two must fit to the last byte. */
import type { Returned } from '../domain/evidence.ts'
import type { Path, Value } from '../domain/value.ts'
import { cleanText } from './clean-text.ts'
import { DEEPEST_NODE } from './realm/deepest-node.ts'
import type { Node } from './protocol.ts'

/** Numbers that a node describes; Infinity where it is nested more deeply than any node, so that nothing else walks it. */
export function countNumbers(node: Node, depth: number): number {
  if (depth > DEEPEST_NODE) return Infinity
  if (typeof node === 'string') return node === 'number' ? 1 : 0
  if ('matrix' in node) return node.matrix[0] * node.matrix[1]
  if ('numbers' in node) return node.numbers
  if ('list' in node) return node.list.reduce((sum, inner) => sum + countNumbers(inner, depth + 1), 0)
  if ('record' in node) return node.record.reduce((sum, [, inner]) => sum + countNumbers(inner, depth + 1), 0)
  return 0
}

export class NumberReader {
  readonly #view: DataView
  #next = 0

  constructor(payload: Uint8Array) {
    this.#view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength)
  }

  take(count: number): number[] {
    const from = this.#next
    this.#next += count
    return Array.from({ length: count }, (_, i) => this.#view.getFloat64(8 * (from + i), true))
  }
}

export function readNode(node: Node, numbers: NumberReader): Returned {
  if (typeof node === 'object' && 'record' in node) {
    const fields = node.record.map(([key, inner]) => [cleanText(key, 200), readNode(inner, numbers)] as const)
    return { kind: 'record', fields: new Map(fields) }
  }
  const read = readPlain(node, numbers, [])
  return read.unreadable === null
    ? { kind: 'readable', value: read.value }
    : { kind: 'unreadable', ...read.unreadable }
}

type Read = {
  readonly value: Value
  readonly unreadable: { readonly what: string; readonly at: Path } | null
}

function readPlain(node: Node, numbers: NumberReader, at: Path): Read {
  if (node === 'null') return plain(null)
  if (node === 'number') return plain(numbers.take(1)[0] ?? NaN)
  if ('matrix' in node) {
    const [rows, columns] = node.matrix
    return plain(Array.from({ length: rows }, () => numbers.take(columns)))
  }
  if ('numbers' in node) return plain(numbers.take(node.numbers))
  if ('text' in node) return plain(cleanText(node.text, 1000))
  if ('flag' in node) return plain(node.flag)
  if ('unreadable' in node) return { value: null, unreadable: { what: cleanText(node.unreadable, 100), at } }
  if ('list' in node) {
    const parts = node.list.map((inner, i) => readPlain(inner, numbers, [...at, i]))
    return joined(
      parts,
      parts.map(({ value }) => value),
    )
  }
  const parts = node.record.map(([key, inner]) => [key, readPlain(inner, numbers, [...at, key])] as const)
  return joined(
    parts.map(([, part]) => part),
    Object.fromEntries(parts.map(([key, { value }]) => [key, value])),
  )
}

function plain(value: Value): Read {
  return { value, unreadable: null }
}

function joined(parts: readonly Read[], value: Value): Read {
  return { value, unreadable: parts.find(({ unreadable }) => unreadable !== null)?.unreadable ?? null }
}
