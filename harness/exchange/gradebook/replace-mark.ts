/** Authority on a mark that takes the place of another. */
import type { GradebookNote } from './gradebook-note.ts'
import { readMark, writeMark } from './mark-text.ts'
import type { Decimal } from './mark-text.ts'

export type Replaced = {
  /** What the cell says then. */
  readonly text: string
  readonly note: GradebookNote | null
}

export function replaceMark(
  before: string,
  mark: number,
  {
    who,
    decimal,
    onlyRaise,
  }: { readonly who: string; readonly decimal: Decimal; readonly onlyRaise: boolean },
): Replaced {
  const text = writeMark(mark, decimal)
  const from = before.trim()
  const was = readMark(from)
  // The same number keeps its spelling.
  if (was === mark) return { text: before, note: null }
  if (from === '' || from === '-' || (was !== null && was < mark)) return { text, note: null }
  return onlyRaise
    ? { text: before, note: { kind: 'kept', who, from, to: text } }
    : { text, note: { kind: 'lowered', who, from, to: text } }
}
