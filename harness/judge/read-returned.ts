/** Authority on taking a plain value out of what came back, or the first thing in it that is none. */
import type { Returned } from '../domain/evidence.ts'
import type { Path, Value } from '../domain/value.ts'

export type ReadValue = { readonly kind: 'value'; readonly value: Value } | Unreadable

export type Unreadable = { readonly kind: 'unreadable'; readonly what: string; readonly at: Path }

export function readReturned(returned: Returned): ReadValue {
  switch (returned.kind) {
    case 'readable':
      return { kind: 'value', value: returned.value }
    case 'unreadable':
      return returned
    case 'record': {
      const entries: [string, Value][] = []
      for (const [key, field] of returned.fields) {
        const read = readReturned(field)
        if (read.kind === 'unreadable') return { ...read, at: [key, ...read.at] }
        entries.push([key, read.value])
      }
      return { kind: 'value', value: Object.fromEntries(entries) }
    }
  }
}
