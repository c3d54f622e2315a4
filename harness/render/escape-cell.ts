/**
 * Authority on one cell of a table for spreadsheets: a number stays a number, and a text is never computed. Quotation marks
 * and separators are left to whoever writes the table.
 */
import { escapeFor } from './escape.ts'

export function escapeCell(cell: string | number): string {
  return typeof cell === 'number' && Number.isFinite(cell) ? String(cell) : escapeFor('csv', String(cell))
}
