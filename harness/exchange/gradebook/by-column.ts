/** Authority on telling rows by what stands in one of their columns. */
import type { RowKey } from './assign-rows.ts'
import { textAt } from './sheet.ts'
import type { SheetRow } from './sheet.ts'

export function byColumn(column: number | null): RowKey<SheetRow>['ofRow'] {
  return (row) => [textAt(row, column).trim()]
}
