/** Authority on what student code prints: it is kept in the realm, up to a cap, and travels with the answer. */
import { consoleNames } from './console-names.ts'
import { create, cut, isArray, own, ownKeys, toText } from './intrinsics.ts'

const MOST_PRINTED = 8 * 1024
const DEEPEST = 4
const MOST_ENTRIES = 32

const kept = { text: '', cut: false }

/** What was printed since the last time it was taken. */
export function takePrinted(): string {
  const { text, cut: wasCut } = kept
  kept.text = ''
  kept.cut = false
  return wasCut ? `${text}\n… (more was printed than is kept)` : text
}

/** How many characters may still be printed: what lists hold may be as many as anybody can multiply. */
type Room = { left: number }

function print(...values: readonly unknown[]): void {
  const room: Room = { left: MOST_PRINTED }
  let line = ''
  for (let i = 0; i < values.length; i += 1) line += (i > 0 ? ' ' : '') + show(values[i], 0, room)
  const text = `${kept.text}${line}\n`
  kept.cut ||= room.left <= 0 || text.length > MOST_PRINTED
  kept.text = cut(text, MOST_PRINTED)
}

function show(value: unknown, depth: number, room: Room): string {
  if (room.left <= 0) return '…'
  const text = showWhole(value, depth, room)
  if (typeof value !== 'object' || value === null) room.left -= text.length
  room.left -= 1
  return text
}

function showWhole(value: unknown, depth: number, room: Room): string {
  if (typeof value === 'string') {
    const text = cut(value, MOST_PRINTED)
    return depth === 0 ? text : `'${text}'`
  }
  if (typeof value === 'function') return '[function]'
  if (typeof value !== 'object' || value === null)
    return typeof value === 'symbol' ? 'a symbol' : toText(value)
  if (depth > DEEPEST) return '…'
  try {
    return isArray(value) ? showList(value, depth, room) : showRecord(value, depth, room)
  } catch {
    return '[object]'
  }
}

function showList(list: readonly unknown[], depth: number, room: Room): string {
  let text = ''
  for (let i = 0; i < list.length && i < MOST_ENTRIES; i += 1) {
    text += (i > 0 ? ', ' : '') + show(own(list, i).value, depth + 1, room)
  }
  return `[${text}${list.length > MOST_ENTRIES ? ', …' : ''}]`
}

function showRecord(record: object, depth: number, room: Room): string {
  const stack = own(record, 'stack').value
  if (typeof stack === 'string') return cut(stack, MOST_PRINTED)
  const keys = ownKeys(record)
  let text = ''
  for (let i = 0; i < keys.length && i < MOST_ENTRIES; i += 1) {
    const key = keys[i]
    if (typeof key === 'string')
      text += `${i > 0 ? ', ' : ''}${cut(key, MOST_PRINTED)}: ${show(own(record, key).value, depth + 1, room)}`
  }
  return `{ ${text} }`
}

/** Every way of printing prints; the rest of a console does nothing here. */
export function makeConsole(): object {
  const console = create(null) as Record<string, () => void>
  for (const name of consoleNames.printing) console[name] = print
  for (const name of consoleNames.silent) console[name] = () => {}
  return console
}
