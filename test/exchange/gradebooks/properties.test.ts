import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { fillGradebook } from '../../../harness/exchange/canvas/fill-gradebook.ts'
import { fillWorksheet } from '../../../harness/exchange/moodle/fill-worksheet.ts'
import { cellText } from './any-cell.ts'
import { importToCanvas } from './canvas-import.ts'
import { classOf } from './class-of.ts'

/** How a cell may be spelt: in quotes without need, or only where CSV demands them. */
const spelt = fc.tuple(cellText, fc.boolean()).map(([text, always]) => spell(text, always))
const marks = fc.option(fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100))
const lineEnds = fc.constantFrom('\n', '\r\n')

function spell(text: string, always: boolean): string {
  return always || /["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const rows = fc.array(
  fc.record({
    mark: marks,
    name: spelt,
    date: spelt,
    old: fc.constantFrom('', '-', '12.50', '"12.50"'),
    end: lineEnds,
  }),
  { minLength: 1, maxLength: 6 },
)

/** What stands where each piece stood: as many bytes as it had, or one cell where it was filled in; and what is left over. */
function piecesIn(
  text: string,
  pieces: readonly string[],
  filledIn: ReadonlyMap<number, string>,
): readonly string[] {
  let rest = text
  const found = pieces.map((piece, index) => {
    const raw = filledIn.has(index)
      ? (/^(?:"(?:[^"]|"")*"|[^,\r\n]*)/.exec(rest)?.[0] ?? '')
      : rest.slice(0, piece.length)
    rest = rest.slice(raw.length)
    return filledIn.has(index) ? raw.replace(/^"([^]*)"$/, '$1') : raw
  })
  return rest === '' ? found : [...found, rest]
}

it('any worksheet: outside of the cells that are filled in, every byte is where it was', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), fc.boolean(), (students, bom, open) => {
      const pieces = [bom ? '\ufeff' : '', 'Identifier,Full name,Grade,When,Feedback comments\n']
      const filledIn = new Map<number, string>()
      for (const [index, { mark, name, date, old, end }] of students.entries()) {
        pieces.push(`Participant ${index + 1},${name},`)
        if (mark !== null)
          filledIn.set(pieces.length, mark === 12.5 && old.includes('12') ? '12.50' : String(mark))
        pieces.push(old, `,${date},`)
        if (mark !== null) filledIn.set(pieces.length, `<p>Followthrough: ${mark} of 100 marks.</p>`)
        pieces.push('', open && index === students.length - 1 ? '' : end)
      }
      const given = students.flatMap(({ mark }, index) =>
        mark === null ? [] : [{ id: `s${index}`, platformId: String(index + 1), earned: mark }],
      )
      const all = classOf(given, 'moodle')
      const plain = { ...all, marks: all.marks.map((mark) => ({ ...mark, stages: [] })) }
      const { text, written } = fillWorksheet(pieces.join(''), 'any.csv', plain, {
        headings: { identifier: null, grade: null, maximum: null, feedback: null },
        scale: false,
        round: 'hundredth',
        onlyRaise: false,
        decimalComma: false,
      })
      expect(written).toBe(given.length)
      expect(piecesIn(text, pieces, filledIn)).toEqual(
        pieces.map((piece, index) => filledIn.get(index) ?? piece),
      )
    }),
    { numRuns: 300 },
  )
})

it('any gradebook: Canvas changes the graded students’ marks to what they are, and no others', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (students, semicolons) => {
      const delimiter = semicolons ? ';' : ','
      const lines = students.map(({ name, date, old, end }, index) => {
        const section = date === '' ? 'A' : date
        return [`"N${index}${name.replaceAll('"', '')}"`, index + 1, section, old, '7'].join(delimiter) + end
      })
      const heading = ['Student', 'ID', 'Section', 'Attention (12)', 'Quiz (13)'].join(delimiter)
      const book = `${heading}
${lines.join('')}`
      const given = students.flatMap(({ mark }, index) =>
        mark === null ? [] : [{ id: `s${index}`, platformId: String(index + 1), earned: mark }],
      )
      const { text } = fillGradebook(book, 'any.csv', classOf(given, 'canvas'), {
        column: null,
        scale: false,
        round: 'hundredth',
        onlyRaise: false,
      })
      const before = parse(book, { delimiter, record_delimiter: ['\r\n', '\n'] })
      const after = parse(text, { delimiter, record_delimiter: ['\r\n', '\n'] })
      expect(after[0]).toEqual(['Student', 'ID', 'Section', 'Attention (12)'])
      const graded = before.slice(1).filter((_, index) => students[index]?.mark !== null)
      expect(after.slice(1).map((row) => row.slice(0, 3))).toEqual(graded.map((row) => row.slice(0, 3)))
      expect(after.slice(1).map((row) => Number(row[3]?.replace(',', '.')))).toEqual(
        given.map(({ earned }) => earned),
      )
    }),
    { numRuns: 300 },
  )
})

it('any class: Canvas reads the file as it is meant', () => {
  fc.assert(
    fc.property(fc.array(marks, { minLength: 1, maxLength: 6 }), fc.boolean(), (all, semicolons) => {
      const delimiter = semicolons ? ';' : ','
      const lines = all.map((_, index) => ['"Doe, N"', index + 1, 'A', '', '7'].join(delimiter))
      const heading = ['Student', 'ID', 'Section', 'Attention (12)', 'Quiz (13)'].join(delimiter)
      const book = `${[heading, ...lines].join('\n')}\n`
      const given = all.flatMap((mark, index) =>
        mark === null ? [] : [{ id: `s${index}`, platformId: String(index + 1), earned: mark }],
      )
      const { text } = fillGradebook(book, 'any.csv', classOf(given, 'canvas'), {
        column: null,
        scale: false,
        round: 'hundredth',
        onlyRaise: false,
      })
      const { changes } = importToCanvas(text, book)
      expect(Object.entries(changes).map(([id, mark]) => [id, Number(mark)])).toEqual(
        given.map(({ platformId, earned }) => [platformId, earned]),
      )
    }),
    { numRuns: 200 },
  )
})
