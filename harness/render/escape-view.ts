/** Authority on escaping a whole view: every string in it, at any depth, so that no template can forget one. */
import { escapeFor } from './escape.ts'
import type { Format } from './escape.ts'

export type Plain = string | boolean | null | readonly Plain[] | { readonly [key: string]: Plain }

export function escapeView(format: Format, view: Plain): Plain {
  if (typeof view === 'string') return escapeFor(format, view)
  if (typeof view !== 'object' || view === null) return view
  if (isPlainList(view)) return view.map((entry) => escapeView(format, entry))
  return Object.fromEntries(Object.entries(view).map(([key, entry]) => [key, escapeView(format, entry)]))
}

export function isPlainList(view: Plain): view is readonly Plain[] {
  return Array.isArray(view)
}
