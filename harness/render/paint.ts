/** Authority on colour in a terminal: it is put around our own words, beside a mark, and adds nothing to them. */
import { isPlainList } from './escape-view.ts'
import type { Plain } from './escape-view.ts'

const CODES: Readonly<Record<string, string>> = { good: '32', warn: '33', bad: '31', quiet: '2' }

/** Gives every part of a view that has a `tone` an `on` and an `off` to print around it. */
export function paint(view: Plain, colour: boolean): Plain {
  if (typeof view !== 'object' || view === null) return view
  if (isPlainList(view)) return view.map((entry) => paint(entry, colour))
  const painted = Object.fromEntries(Object.entries(view).map(([key, entry]) => [key, paint(entry, colour)]))
  const { tone } = painted
  if (typeof tone !== 'string') return painted
  const code = CODES[tone]
  const isPainted = colour && code !== undefined
  return { ...painted, on: isPainted ? `\u001b[${code}m` : '', off: isPainted ? '\u001b[0m' : '' }
}
