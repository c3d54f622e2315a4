/**
 * Authority on the list that Dolos reads beside the files that it compares. When each was handed in is not known here, and a wrong
 * date would draw a wrong timeline, so there is none.
 */
import { stringify } from 'csv-stringify/sync'
import { Fault } from '../../domain/fault.ts'
import { compareCells } from '../gradebook/compare-cells.ts'
import type { Compared } from './compared.ts'

/** `disarm` takes from a text what a spreadsheet would compute. */
export function infoCsv(files: readonly Compared[], disarm: (text: string) => string): string {
  const rows = files.map(({ path, student }) => [
    path,
    disarm(student.section ?? ''),
    disarm(student.name ?? student.id),
  ])
  const meant = [['filename', 'label', 'full_name'], ...rows]
  const text = stringify(meant)
  const difference = compareCells(text, ',', meant)
  if (difference === null) return text
  throw new Fault(
    'gradebook-invalid',
    `The list for Dolos would not say what was meant: ${difference}.`,
    'Nothing was written. Please report this.',
  )
}
