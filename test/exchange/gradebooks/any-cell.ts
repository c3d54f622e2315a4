/** What may stand in a cell: signs that CSV, spreadsheets and HTML care about, in any order. */
import fc from 'fast-check'

export const cellText = fc.string({
  unit: fc.constantFrom(
    'a',
    'B',
    '7',
    ' ',
    '"',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '=',
    '-',
    '<p>',
    'é',
    '好',
    '👩‍🔬',
  ),
  maxLength: 8,
})
