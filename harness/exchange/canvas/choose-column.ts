/** Authority on which column of a Canvas gradebook is the assignment's. One is filled in, and never a total or an override. */
import { Fault } from '../../domain/fault.ts'
import { textAt } from '../gradebook/sheet.ts'
import type { CanvasGradebook } from './read-gradebook.ts'

/** What Canvas computes, or takes for a grade of the whole course. */
const TOTAL = /(?:Current|Final|Override) (?:Score|Points|Grade)|Override Status/
const READ_ONLY = /read\s+only/i

type Column = { readonly index: number; readonly header: string }

/** `asked` is a header, a title or Canvas's number of the assignment; null to go by its own title, or else by its id. */
export function chooseColumn(
  book: CanvasGradebook,
  asked: string | null,
  { id, title }: { readonly id: string; readonly title: string },
  name: string,
): Column {
  const columns = book.heading.cells
    .map(({ text }, index) => ({ index, header: text }))
    .slice(book.studentColumns)
  if (asked !== null) {
    const refused = columns.find(({ header }) => header.trim() === asked.trim() && TOTAL.test(header))
    if (refused !== undefined) throw isTotal(refused.header)
  }
  const assignments = columns.filter(({ header }) => header.trim() !== '' && !TOTAL.test(header))
  const wanted = asked ?? title
  const fit = fittest(assignments, wanted)
  const matching = fit.length > 0 || asked !== null ? fit : onlyOne(assignments, id)
  const [only, ...others] = matching
  if (only === undefined || others.length > 0) {
    throw notOne(wanted, name, matching.length > 0 ? matching : assignments, matching.length)
  }
  if (READ_ONLY.test(only.header) || READ_ONLY.test(textAt(book.points ?? book.heading, only.index))) {
    throw isReadOnly(only.header)
  }
  return only
}

/** By the whole header, else by Canvas's number, else by the title before that number. */
function fittest(columns: readonly Column[], wanted: string): readonly Column[] {
  const ways = [
    ({ header }: Column) => header === wanted,
    ({ header }: Column) => /\((\d+)\)\s*$/.exec(header)?.[1] === wanted.trim(),
    ({ header }: Column) => comparable(header) === comparable(wanted),
    ({ header }: Column) => comparable(withoutNumber(header)) === comparable(wanted),
  ]
  for (const way of ways) {
    const found = columns.filter(way)
    if (found.length > 0) return found
  }
  return []
}

function comparable(title: string): string {
  return title.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

/** By the words of the id alone, and only where there is no doubt. */
function onlyOne(columns: readonly Column[], id: string): readonly Column[] {
  const found = columns.filter(({ header }) => wordsOf(withoutNumber(header)) === wordsOf(id))
  return found.length === 1 ? found : []
}

/** Letters and digits, without the number that it is counted by: "01: Attention-Stages" is "attention stages". */
function wordsOf(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const first = words.findIndex((word) => !/^\p{N}+$/u.test(word))
  return words.slice(Math.max(0, first)).join(' ')
}

function withoutNumber(header: string): string {
  return header.replace(/\s*\(\d+\)\s*$/, '')
}

function notOne(wanted: string, name: string, candidates: readonly Column[], count: number): Fault {
  const list = candidates.map(({ header }) => `"${header}"`).join(', ')
  return new Fault(
    'gradebook-invalid',
    `${count === 0 ? 'No column' : `${count} columns`} of ${name} ${count === 0 ? 'is' : 'are'} called "${wanted}".`,
    candidates.length === 0
      ? 'Create the assignment in Canvas, and export the gradebook again.'
      : `Give --column with one of these: ${list}.`,
  )
}

function isTotal(header: string): Fault {
  return new Fault(
    'gradebook-invalid',
    `"${header}" is no assignment: Canvas computes it, or would take it for a grade of the whole course.`,
    'Give --column with the header of the assignment.',
  )
}

function isReadOnly(header: string): Fault {
  return new Fault(
    'gradebook-invalid',
    `The gradebook marks "${header}" as read only, so Canvas would not take any marks for it.`,
    'Give --column with another one, or export the gradebook again once it can be graded.',
  )
}
