/**
 * Authority on how a terminal report stands on the page. Neighbouring lines with tabs are one table, whose columns are
 * aligned; a line that is too long goes on under its own last column; blank lines never come in pairs. No text of a view
 * can hold a tab or a line break by then, so only templates decide on columns and lines.
 */
import { widthOf } from './width-of.ts'

const WIDTH = 100
const GAP = 2

export function layOut(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const blocks: string[][] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    if (block !== undefined && isRow(line) && isRow(block[0] ?? '')) block.push(line)
    else blocks.push([line])
  }
  const laidOut = blocks.flatMap((block) =>
    isRow(block[0] ?? '') ? alignRows(block) : wrap(block.join(''), indentOf),
  )
  const page = laidOut.join('\n').replace(/\n{3,}/g, '\n\n')
  return `${page.replace(/^\n+|\n+$/g, '')}\n`
}

function isRow(line: string): boolean {
  return line.includes('\t')
}

function alignRows(lines: readonly string[]): readonly string[] {
  const rows = lines.map((line) => line.split('\t'))
  const columns = Math.max(...rows.map((row) => row.length))
  const measures = Array.from({ length: columns }, (_, column) => {
    const cells = rows.map((row) => row[column] ?? '')
    /** The last cell of a row may be a paragraph: it takes the rest of the line and sets no width. */
    const counted = rows.map((row) => (column < row.length - 1 ? (row[column] ?? '') : ''))
    return { width: Math.max(...counted.map(widthOf)), numbers: cells.every(isNumberOrBlank) }
  })
  const starts = measures.map((_, column) =>
    measures.slice(0, column).reduce((sum, { width }) => sum + width + GAP, 0),
  )
  return rows.flatMap((row) => {
    const last = row.length - 1
    const head = row.slice(0, last).map((cell, column) => {
      const space = ' '.repeat((measures[column]?.width ?? 0) - widthOf(cell))
      return measures[column]?.numbers === true ? space + cell : cell + space
    })
    const widest = Math.max(...rows.map((other) => widthOf(other[last] ?? '')))
    const tail = row[last] ?? ''
    const space = measures[last]?.numbers === true ? ' '.repeat(widest - widthOf(tail)) : ''
    return wrap([...head, space + tail].join(' '.repeat(GAP)), () => starts[last] ?? 0)
  })
}

/** A number as it is shown, in brackets where it is marked, one number of another, a share, or none: `[−0.5]`, `10 / 15`, `<1%`, `–`. */
const NUMBER = /^ *\[?(?:−?(?:[\d.,]+(?:e−?\d+)?|∞)|NaN|–|[<>]?\d+%)(?: \/ [\d.]+)?\]? *$/

function isNumberOrBlank(cell: string): boolean {
  return cell.trim() === '' || NUMBER.test(cell)
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** With the blanks before it. The names that a call takes apart, as in `{ causal, blockSize }`, stay on one line. */
const WORD = / *(?:[^ ]*?\{ \w+(?:, \w+){0,7} \}[^ ]*|[^ ]+)/g

function wrap(line: string, hanging: (line: string) => number): readonly string[] {
  if (widthOf(line) <= WIDTH) return [line.trimEnd()]
  const indent = ' '.repeat(Math.min(hanging(line), WIDTH / 2))
  const lines: string[] = []
  let current = line.slice(0, indentOf(line))
  for (const [word] of line.trimStart().matchAll(WORD)) {
    for (const piece of breakWord(word, WIDTH - indent.length)) {
      if (widthOf(current + piece) > WIDTH && current.trim() !== '') {
        lines.push(current.trimEnd())
        current = indent + piece.trimStart()
      } else current += piece
    }
  }
  return [...lines, current.trimEnd()]
}

function breakWord(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word]
  const pieces = ['']
  for (const character of Array.from(word)) {
    if (widthOf((pieces.at(-1) ?? '') + character) > width) pieces.push('')
    pieces.push((pieces.pop() ?? '') + character)
  }
  return pieces
}
