/** Authority on whether a CSV text says what was meant, cell by cell, as csv-parse reads it. */
import { CsvError, parse } from 'csv-parse/sync'
import type { Delimiter } from './sheet.ts'

/** Null where they are the same; otherwise where they first differ, in words. */
export function compareCells(
  text: string,
  delimiter: Delimiter,
  meant: readonly (readonly string[])[],
): string | null {
  const read = readCells(text, delimiter)
  if (typeof read === 'string') return read
  if (read.length !== meant.length) return `it has ${read.length} rows where ${meant.length} were meant`
  for (const [index, row] of meant.entries()) {
    const got = read[index] ?? []
    const width = Math.max(row.length, got.length)
    for (let column = 0; column < width; column += 1) {
      if (row[column] !== got[column]) return `row ${index + 1}, cell ${column + 1} reads differently`
    }
  }
  return null
}

function readCells(text: string, delimiter: Delimiter): string[][] | string {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    })
  } catch (cause) {
    if (cause instanceof CsvError) return cause.message
    throw cause
  }
}
