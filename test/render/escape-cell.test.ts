import { describe, expect, it } from 'vitest'
import { escapeCell } from '../../harness/render/escape-cell.ts'

describe('a cell of a table for spreadsheets', () => {
  it.each([
    ['plain words, 3 = 3', 'plain words, 3 = 3'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [`=cmd|'/C calc'!A0`, `'=cmd|'/C calc'!A0`],
    ['\t=1', '\\t=1'],
    ['\r=1', '\\r=1'],
    ['\n=1', '\\n=1'],
    ['  =1', "'  =1"],
    ['"=1', `'"=1`],
    ["'=1", "''=1"],
    ['\u201c =1', "'\u201c =1"],
    ['\uff1d1', "'\uff1d1"],
    ['\uff0b1', "'\uff0b1"],
    ['\uff0d1', "'\uff0d1"],
    ['\uff20a', "'\uff20a"],
    ['a;=1', "a;'=1"],
    ['a;"=1', `a;'"=1`],
    ['::error::a', ': :error: :a'],
    ['a, "b"', 'a, "b"'],
  ])('shows the text %j as %j', (text, shown) => {
    expect(escapeCell(text)).toBe(shown)
  })

  it.each([
    [-1, '-1'],
    [0.5, '0.5'],
    [Infinity, 'Infinity'],
    [-Infinity, "'-Infinity"],
    [NaN, 'NaN'],
  ])('leaves a number a number, if it is one to a spreadsheet: %d', (number, shown) => {
    expect(escapeCell(number)).toBe(shown)
  })
})
