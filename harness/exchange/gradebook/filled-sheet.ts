/** Authority on what came of filling in a gradebook. */
import { Fault } from '../../domain/fault.ts'
import { compareCells } from './compare-cells.ts'
import type { GradebookNote } from './gradebook-note.ts'
import { joinSheet } from './sheet.ts'
import type { Sheet } from './sheet.ts'

export type FilledSheet = {
  readonly text: string
  /** Rows with a mark of this class. */
  readonly written: number
  readonly notes: readonly GradebookNote[]
}

/** Read back with another reader than the one it was taken apart with: a difference is a fault, and no file. */
export function provenText(sheet: Sheet, name: string): string {
  const text = joinSheet(sheet)
  const meant = sheet.rows.map(({ cells }) => cells.map((cell) => cell.text))
  const difference = compareCells(text, sheet.delimiter, meant)
  if (difference !== null) {
    throw new Fault(
      'gradebook-invalid',
      `What would be written from ${name} does not say what was meant: ${difference}.`,
      'Nothing was written. Please report this, with the heading of that file.',
    )
  }
  return text
}
