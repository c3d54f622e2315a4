import { describe, expect, it } from 'vitest'
import { chooseModule } from '../../../harness/batch/intake/choose-module.ts'

const WANTED = { entryFile: 'attention.ts', assignmentIds: ['attention-stages'], isNumbered: true }

describe('the module among one student’s files', () => {
  it.each<[string, readonly string[], string | null]>([
    ['its own name', ['matrix.ts', 'attention.ts'], 'attention.ts'],
    ['the highest number', ['attention.ts', 'attention-2.ts', 'attention-10.ts'], 'attention-10.ts'],
    ['a browser’s number', ['attention.ts', 'attention (1).ts'], 'attention (1).ts'],
    ['other capitals', ['Attention.TS', 'a.ts', 'b.ts'], 'Attention.TS'],
    ['TypeScript before JavaScript', ['attention.js', 'attention.ts'], 'attention.ts'],
    ['JavaScript of that name before TypeScript of another', ['attention.mjs', 'matrix.ts'], 'attention.mjs'],
    ['the only TypeScript file', ['answer.ts', 'answer.js', 'notes.md'], 'answer.ts'],
    ['the only JavaScript file', ['answer.js', 'notes.md'], 'answer.js'],
    ['no guess between two', ['one.ts', 'two.ts'], null],
    [
      'no declaration, test or configuration',
      ['answer.ts', 'x.d.ts', 'answer.test.ts', 'vitest.config.ts'],
      'answer.ts',
    ],
    ['nothing among other files', ['attention.py', 'attention.ts.txt', 'attention'], null],
    [
      'where students work',
      ['attention.ts', 'work/attention-stages/attention.ts'],
      'work/attention-stages/attention.ts',
    ],
    ['the root before other folders', ['attention-stages/attention.ts', 'attention.ts'], 'attention.ts'],
    [
      'the assignment’s folder',
      ['a/attention.ts', 'b/attention-stages/attention.ts'],
      'b/attention-stages/attention.ts',
    ],
    ['the shallowest', ['a/b/attention.ts', 'z/attention.ts'], 'z/attention.ts'],
    [
      'never the starter',
      ['assignments/01/starter/attention.ts', 'x/y/z/w/attention.ts'],
      'x/y/z/w/attention.ts',
    ],
    ['never the solution alone', ['solution/attention.ts', 'Starter/attention.ts'], null],
    [
      'its name and not one that begins alike',
      ['attention2.ts', 'attention-final.ts', 'attention.ts'],
      'attention.ts',
    ],
  ])('is %s', (_title, paths, path) => {
    expect(chooseModule(paths, WANTED).path).toBe(path)
    expect(chooseModule(paths.toReversed(), WANTED).path).toBe(path)
  })

  it('a number is the student’s own where git keeps names', () => {
    const clones = { ...WANTED, isNumbered: false }
    const { path, remarks } = chooseModule(['attention.ts', 'attention-2.ts'], clones)
    expect(path).toBe('attention.ts')
    expect(remarks[0]).toContain('which has the name that was asked for')
    expect(chooseModule(['attention-2.ts', 'matrix.ts'], clones).path).toBe('attention-2.ts')
  })

  it('another name, and another version, are said', () => {
    expect(chooseModule(['answer.ts'], WANTED).remarks).toEqual([
      'Handed in as answer.ts, graded as attention.ts.',
    ])
    expect(chooseModule(['attention.ts', 'attention-2.ts'], WANTED).remarks).toEqual([
      'Handed in as attention-2.ts, graded as attention.ts.',
      'There is more than one version: attention-2.ts was graded, which has the highest number, and not attention.ts.',
    ])
    expect(chooseModule(['b/attention.ts', 'a/attention.ts'], WANTED).remarks).toEqual([
      'There is more than one version: a/attention.ts was graded, which comes first, and not b/attention.ts.',
    ])
    expect(chooseModule(['attention.ts', 'matrix.ts'], WANTED).remarks).toEqual([])
  })
})
