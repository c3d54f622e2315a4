import { describe, expect, it } from 'vitest'
import type { LoadProblem } from '../../harness/domain/evidence.ts'
import { excerptOf } from '../../harness/sandbox/excerpt.ts'
import { handIn } from '../support/hand-in.ts'

const problemOf = (source: string): Promise<LoadProblem | null> =>
  handIn({ 'attention.ts': source }, (sandbox) => Promise.resolve(sandbox.loadProblem))

describe('the line of a slip of syntax', () => {
  it.each<[string, string, { line: number; column: number; before: string; after: string }]>([
    ['after tabs', '\n\tconst x = 1 +* 2', { line: 2, column: 15, before: '\tconst x = 1 +', after: '* 2' }],
    [
      'after letters of several bytes',
      'const é = ;',
      { line: 1, column: 11, before: 'const é = ', after: ';' },
    ],
    [
      'in a file from Windows',
      'let a = 1\r\nlet b = ;\r\n',
      { line: 2, column: 9, before: 'let b = ', after: ';' },
    ],
    [
      'behind a separator that counts as a line for the compiler',
      'const a = "x\u2028y"\nconst s = ;',
      { line: 3, column: 11, before: 'const s = ', after: ';' },
    ],
    [
      'at the end of a file, where its text ends',
      'function f() {\n  if (x) {\n}\n\n\n',
      { line: 3, column: 2, before: '}', after: '' },
    ],
  ])('%s', async (_, source, { line, column, before, after }) => {
    expect(await problemOf(source)).toMatchObject({
      kind: 'syntax',
      at: { file: 'attention.ts', line, column },
      source: { before, after },
    })
  })

  it('that is a whole file is kept around the place', async () => {
    const problem = await problemOf(`const a = [${'1, '.repeat(9000)} ; ${'2, '.repeat(9000)}]`)
    expect(problem).toMatchObject({
      kind: 'syntax',
      source: { before: expect.stringMatching(/^.{120}$/), after: expect.stringMatching(/^; .{118}$/) },
    })
  })
})

describe('an excerpt', () => {
  it('cuts no character in two and shows no control character', () => {
    const { before, after } = excerptOf(`${'😀'.repeat(200)}\u001b[31m`, 1, 401)
    expect(before).toBe('😀'.repeat(120))
    expect(after).toBe('\\u{1b}[31m')
  })

  it('of a place that is not there is empty', () => {
    expect(excerptOf('a\nb', 9, 4)).toEqual({ before: '', after: '' })
    expect(excerptOf('a\nb', 2, 40)).toEqual({ before: 'b', after: '' })
  })
})
