/** Authority on how a cell is spelt: in quotes where it must be, and where the one that it takes the place of was. */
import type { Cell, Delimiter } from './sheet.ts'

export function writeCell(text: string, delimiter: Delimiter, before: Cell): Cell {
  const quoted = before.raw.startsWith('"') || /["\r\n]|^\s|\s$/.test(text) || text.includes(delimiter)
  return { text, raw: quoted ? `"${text.replaceAll('"', '""')}"` : text }
}
