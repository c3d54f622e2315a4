/** Authority on describing what student code threw: it may be an error, a text, null, or an object that throws when asked. */
import { cut, lastOf, quote, toText } from './intrinsics.ts'

export function describeThrown(thrown: unknown): string {
  const name = ask(() => (isObject(thrown) ? thrown['name'] : undefined))
  const message = ask(() => (isObject(thrown) ? thrown['message'] : thrown))
  const stack = ask(() => (isObject(thrown) ? thrown['stack'] : ''))
  const named = name === '' ? `thrown ${typeof thrown}` : name
  return `{"name":${quote(cut(named, 100))},"message":${quote(cut(message, 500))},"stack":${quote(lastOf(stack, 4000))}}`
}

function isObject(value: unknown): value is Record<string, unknown> {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}

function ask(read: () => unknown): string {
  try {
    const value = read()
    if (value === undefined) return ''
    return typeof value === 'symbol' ? 'a symbol' : toText(value)
  } catch {
    return ''
  }
}
