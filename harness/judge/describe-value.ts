/** Authority on what a value is called in a message: `a 2 × 3 matrix`, `a list of 4 numbers`, `the text "0.5"`. */
import { isList, isMatrix, isRecord, type Value } from '../domain/value.ts'

export function describeValue(value: Value): string {
  if (typeof value === 'number') return 'a number'
  if (typeof value === 'string') return `the text "${value}"`
  if (typeof value === 'boolean') return String(value)
  if (value === null) return 'null'
  if (isRecord(value)) return `an object with ${listed(Object.keys(value))}`
  if (isList(value) && value.length === 0) return 'an empty list'
  if (isMatrices(value)) return `a list of ${count(value.length, 'matrix', 'matrices')}`
  if (isRows(value))
    return isMatrix(value)
      ? `${article(value.length)} ${shapeOf(value)} matrix`
      : `a matrix with ${shapeOf(value)}`
  if (value.every((entry) => typeof entry === 'number')) return `a list of ${count(value.length, 'number')}`
  return `a list of ${count(value.length, 'entry', 'entries')}`
}

/** As the number is spoken: an eight, an eleven, an eighteen. */
function article(rows: number): string {
  return /^(?:8\d*|1[18])$/.test(String(rows)) ? 'an' : 'a'
}

/** `2 × 3`, or what stands in the way of one shape: `rows of 3, 2 and 3 numbers`. */
export function shapeOf(rows: readonly (readonly Value[])[]): string {
  const widths = rows.map((row) => row.length)
  const [width] = widths
  if (widths.every((other) => other === width)) return `${rows.length} × ${width ?? 0}`
  const some = widths.slice(0, 6).map(String)
  return `rows of ${listed(widths.length > 6 ? [...some, '…'] : some)} numbers`
}

export function isRows(value: Value): value is readonly (readonly Value[])[] {
  return isList(value) && value.length > 0 && value.every(isList)
}

/** One list more than a matrix has. */
export function isMatrices(value: Value): boolean {
  return isRows(value) && value.every(isRows)
}

function listed(words: readonly string[]): string {
  if (words.length === 0) return 'nothing'
  return words.length === 1 ? String(words[0]) : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}
