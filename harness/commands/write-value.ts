/** Authority on writing a value of `try` out: rows under one another, parts under their names; what is too large to read is named. */
import { gridOf } from '../domain/grid-of.ts'
import { showNumber } from '../domain/show-number.ts'
import { isList, isRecord, type Value } from '../domain/value.ts'
import { describeValue } from '../judge/describe-value.ts'

const WIDEST_ROW = 12

export function writeValue(value: Value, digits?: number): string {
  const grid = gridOf(value)
  if (typeof value === 'number') return showNumber(value, digits)
  if (grid !== null) {
    const isLarge = grid.rows.some((row) => row.length > WIDEST_ROW) || grid.rows.length > WIDEST_ROW
    return isLarge
      ? describeValue(value)
      : grid.rows.map((row) => `[ ${row.map((x) => showNumber(x, digits)).join('  ')} ]`).join('\n')
  }
  if (isList(value)) {
    const entries = value.map((entry) => writeValue(entry, digits))
    return entries.some((entry) => entry.includes('\n'))
      ? entries.map((entry, i) => `entry ${i + 1}:\n${indent(entry)}`).join('\n')
      : `[ ${entries.join(', ')} ]`
  }
  if (isRecord(value)) {
    return Object.entries(value)
      .map(([key, entry]) => writeNamed(key, entry, digits))
      .join('\n')
  }
  return JSON.stringify(value)
}

/** What is one thing by itself needs no line of its own. */
export function writeNamed(name: string, value: Value, digits?: number): string {
  const written = writeValue(value, digits)
  return typeof value === 'object' && value !== null ? `${name}:\n${indent(written)}` : `${name}: ${written}`
}

export function indent(text: string): string {
  return text.replace(/^/gm, '  ')
}
