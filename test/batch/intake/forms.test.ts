import { describe, expect, it } from 'vitest'
import { readBlackboard } from '../../../harness/batch/intake/forms/blackboard.ts'
import { readCanvas } from '../../../harness/batch/intake/forms/canvas.ts'
import { readClones } from '../../../harness/batch/intake/forms/clones.ts'
import { readFiles } from '../../../harness/batch/intake/forms/files.ts'
import { readFolders } from '../../../harness/batch/intake/forms/folders.ts'
import { readMoodle } from '../../../harness/batch/intake/forms/moodle.ts'
import { readPattern } from '../../../harness/batch/intake/forms/pattern.ts'
import type { Reading } from '../../../harness/batch/intake/reading.ts'

type Row = readonly [handle: string, name: string | null, late: boolean, inside: string]

/** One row for each file: whose it is, what they are called, and the file's own name. */
function rowsOf({ submissions }: Reading): readonly Row[] {
  return submissions.flatMap(({ who, late, files }) =>
    files.map(({ inside }) => [who.handle, who.name, late, inside] as const),
  )
}

describe('Canvas', () => {
  it.each<[string, Row]>([
    ['doejane_12345_678_attention.ts', ['12345', 'doejane', false, 'attention.ts']],
    ['doejane_LATE_12345_678_attention.ts', ['12345', 'doejane', true, 'attention.ts']],
    ['_12345_678_attention.ts', ['12345', null, false, 'attention.ts']],
    ['_LATE_12345_678_attention.ts', ['12345', null, true, 'attention.ts']],
    ['李明_12345_678_attention.ts', ['12345', '李明', false, 'attention.ts']],
    ['doejane_12345_678_2024_attention.ts', ['12345', 'doejane', false, '2024_attention.ts']],
    ['van_der_berg_12345_678_my_work.ts', ['12345', 'van_der_berg', false, 'my_work.ts']],
    ['late_12345_678_attention.ts', ['12345', 'late', false, 'attention.ts']],
    ['late_LATE_12345_678_attention.ts', ['12345', 'late', true, 'attention.ts']],
    ['LATE_12345_678_attention.ts', ['12345', 'LATE', false, 'attention.ts']],
    ['anon_12345_678_attention.ts', ['12345', null, false, 'attention.ts']],
    ['anon_aB3_678_attention.ts', ['aB3', null, false, 'attention.ts']],
    ['LATE_anon_aB3_678_LATE_1_2_x.ts', ['aB3', null, true, 'LATE_1_2_x.ts']],
    ['doejane_12345_text.html', ['12345', 'doejane', false, 'text.html']],
    ['doejane_LATE_12345_link.html', ['12345', 'doejane', true, 'link.html']],
    ['doejane_12345_678_line\nbreak.ts', ['12345', 'doejane', false, 'line\nbreak.ts']],
  ])('%j is taken apart', (path, row) => {
    expect(rowsOf(readCanvas([path]))).toEqual([row])
  })

  it('takes "anon" for a name where others have names', () => {
    const rows = rowsOf(readCanvas(['anon_12345_678_attention.ts', 'doejane_2_3_attention.ts']))
    expect(rows[0]).toEqual(['12345', 'anon', false, 'attention.ts'])
  })

  it('reads a group’s name that ends in a number by the roster, and says that it guessed without one', () => {
    const path = 'team_1_12345_678_attention.ts'
    const known = readCanvas([path], new Set(['12345']))
    expect(rowsOf(known)).toEqual([['12345', 'team_1', false, 'attention.ts']])
    expect(known.submissions[0]?.remarks).toEqual([])
    expect(readCanvas([path]).submissions[0]?.remarks).toEqual([expect.stringContaining('more than one way')])
  })

  it('puts all files of one student together, though two have one name', () => {
    const { submissions } = readCanvas(['doejane_1_2_a.ts', 'doejane_1_3_b.ts', 'doejane_4_5_a.ts'])
    expect(submissions.map(({ who, files }) => [who.handle, files.length])).toEqual([
      ['1', 2],
      ['4', 1],
    ])
  })

  it.each([
    'attention.ts',
    'doejane_attention.ts',
    'doejane_12_attention.ts',
    'a/doejane_1_2_b.ts',
    '12_34_a.ts',
  ])('%s is none of its names', (path) => {
    expect(readCanvas([path])).toMatchObject({ submissions: [], unclaimed: [path] })
  })
})

describe('Moodle', () => {
  it.each<[string, Row]>([
    ['Ada Example_12_assignsubmission_file/attention.ts', ['12', 'Ada Example', false, 'attention.ts']],
    ['Ada Example_12_assignsubmission_file/a/b_c.ts', ['12', 'Ada Example', false, 'a/b_c.ts']],
    ['Ada Example_12_assignsubmission_file_/attention.ts', ['12', 'Ada Example', false, 'attention.ts']],
    ['Ada Example_12_assignsubmission_file_attention.ts', ['12', 'Ada Example', false, 'attention.ts']],
    ['Ada_12_assignsubmission_onlinetext/onlinetext.html', ['12', 'Ada', false, 'onlinetext.html']],
    ['Ada_12_assignsubmission_onlinetext_/onlinetext.html', ['12', 'Ada', false, 'onlinetext.html']],
    ['Ada_12_assignsubmission_onlinetext.html', ['12', 'Ada', false, 'onlinetext.html']],
    ['Participant_12_assignsubmission_file/attention.ts', ['12', null, false, 'attention.ts']],
    ['12 34_12_assignsubmission_file/attention.ts', ['12', '12 34', false, 'attention.ts']],
    ['李 明_12_assignsubmission_file/attention.ts', ['12', '李 明', false, 'attention.ts']],
  ])('%s is taken apart', (path, row) => {
    expect(rowsOf(readMoodle([path]))).toEqual([row])
  })

  it('leaves other plug-ins and other names alone', () => {
    const paths = ['Ada_12_assignfeedback_file/x.pdf', 'Ada/attention.ts', 'Ada_x_assignsubmission_file/a.ts']
    expect(readMoodle(paths)).toMatchObject({ submissions: [], unclaimed: paths })
  })
})

describe('plain names', () => {
  it('a folder is a student, as is an archive beside it; a file at the top is nobody’s', () => {
    const reading = readFolders(['ada/attention.ts', 'ben.zip', 'notes.txt'])
    expect(rowsOf(reading)).toEqual([
      ['ada', 'ada', false, 'attention.ts'],
      ['ben', 'ben', false, 'ben.zip'],
    ])
    expect(reading.unclaimed).toEqual(['notes.txt'])
  })

  it('a file is a student, whatever dots are in the name', () => {
    expect(rowsOf(readFiles(['o.neil.ts', 'ben.js', 'dir/x.ts', 'readme.md'], ['attention.ts']))).toEqual([
      ['ben', 'ben', false, 'attention.js'],
      ['o.neil', 'o.neil', false, 'attention.ts'],
    ])
  })

  it('a clone’s username may hold hyphens, for the prefix is taken away', () => {
    const reading = readClones(['hw-1-ada-b-c/attention.ts', 'HW-1-Ben/attention.ts', 'other/x.ts'], 'hw-1-')
    expect(rowsOf(reading).map(([handle]) => handle)).toEqual(['Ben', 'ada-b-c'])
    expect(reading.unclaimed).toEqual(['other/x.ts'])
  })

  it('Blackboard’s username stands before the attempt', () => {
    const names = ['attempt_2026-01-02-03-04-05_attention.ts', 'attempt_2026-01-02-03-04-05.txt']
    const { submissions } = readBlackboard(names.map((name) => `Home_work_ada_${name}`))
    expect(submissions.map(({ who, attempt, files }) => [who.handle, attempt, files.length])).toEqual([
      ['ada', '2026-01-02-03-04-05', 2],
    ])
  })
})

describe('a pattern', () => {
  const PATTERN = '^(?<section>[AB])/(?<student>[^_]+)_(?:(?<late>late)_)?v(?<attempt>\\d+)_(?<file>.+)$'

  it('says by its groups what is what', () => {
    const { submissions, unclaimed } = readPattern(['A/ada_v2_x.ts', 'B/ben_late_v1_y.ts', 'C/x'], PATTERN)
    expect(submissions.map(({ who, late, attempt }) => [who.handle, who.section, late, attempt])).toEqual([
      ['ada', 'A', false, '2'],
      ['ben', 'B', true, '1'],
    ])
    expect(unclaimed).toEqual(['C/x'])
  })

  it.each([
    ['(?<student>', 'no regular expression'],
    ['^(?<who>.+)$', 'does not say which part'],
    ['(?<student>\\p)', 'no regular expression'],
  ])('%s is a fault that shows how it is written', (pattern, message) => {
    expect(() => readPattern(['a'], pattern)).toThrow(
      expect.objectContaining({ code: 'usage', message: expect.stringContaining(message) }),
    )
  })

  it('ends one that would never end', () => {
    expect(() => readPattern([`${'a'.repeat(60)}!`], '^(?<student>(a+)+)$')).toThrow(
      expect.objectContaining({ code: 'usage', message: expect.stringContaining('ten seconds') }),
    )
  })
})
