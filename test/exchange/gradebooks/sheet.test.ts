import fc from 'fast-check'
import { stringify } from 'csv-stringify/sync'
import { expect, it } from 'vitest'
import { Fault } from '../../../harness/domain/fault.ts'
import { joinSheet } from '../../../harness/exchange/gradebook/sheet.ts'
import { splitSheet } from '../../../harness/exchange/gradebook/split-sheet.ts'
import { cellText } from './any-cell.ts'

const tables = fc.array(fc.array(cellText, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 })
const spellings = fc.record({
  delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const),
  record_delimiter: fc.constantFrom('\n', '\r\n'),
  quoted: fc.boolean(),
  bom: fc.boolean(),
  eof: fc.boolean(),
})

it('takes any table apart into the cells that were written, and puts it together byte for byte', () => {
  fc.assert(
    fc.property(tables, spellings, (table, spelling) => {
      const text = stringify(table, { ...spelling, quoted_match: /[\r\n]/ })
      const sheet = splitSheet(text, spelling.delimiter, 'any.csv')
      expect(joinSheet(sheet)).toBe(text)
      expect(sheet.rows.map(({ cells }) => cells.map((cell) => cell.text))).toEqual(table)
    }),
    { numRuns: 300 },
  )
})

it('puts any text at all together again, or says that it is no CSV', () => {
  const anything = fc.string({
    unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', '=', 'é'),
    maxLength: 30,
  })
  let read = 0
  fc.assert(
    fc.property(anything, (text) => {
      const again = splitAndJoin(text)
      if (again !== null) read += 1
      expect([text, null]).toContain(again)
    }),
    { numRuns: 500 },
  )
  expect(read).toBeGreaterThan(50)
})

function splitAndJoin(text: string): string | null {
  try {
    return joinSheet(splitSheet(text, ',', 'any.csv'))
  } catch (error) {
    if (error instanceof Fault) return null
    throw error
  }
}

it('keeps line ends that are mixed, and none at the end', () => {
  const text = 'a,b\r\nc,d\n"e\r\nf",g\rh,i'
  const sheet = splitSheet(text, ',', 'any.csv')
  expect(sheet.rows.map(({ line, lineEnd }) => [line, lineEnd])).toEqual([
    [1, '\r\n'],
    [2, '\n'],
    [3, '\r'],
    [5, ''],
  ])
  expect(joinSheet(sheet)).toBe(text)
})

it.each(['a,"b" c\n', 'a,b"c\n', 'a,"b\n'])('says where %j is no CSV', (text) => {
  expect(() => splitSheet(text, ',', 'any.csv')).toThrow(/any\.csv cannot be read as CSV: line 1/)
})
