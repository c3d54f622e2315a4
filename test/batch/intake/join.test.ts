import { describe, expect, it } from 'vitest'
import type { HandedIn } from '../../../harness/batch/intake/handed-in.ts'
import type { IntakeOptions } from '../../../harness/batch/intake/read-intake.ts'
import { readRoster } from '../../../harness/batch/intake/roster/read-roster.ts'
import { withFiles } from '../../support/hand-in.ts'
import { takeIn, withIntake } from './class-on-disk.ts'

type Class = Readonly<Record<string, HandedIn>>

/** Files of those names, and a class list. */
async function join(
  names: readonly string[],
  csv: string,
  options: Partial<IntakeOptions> = {},
): Promise<Class> {
  const roster = await withFiles({ 'roster.csv': csv }, (folder) => readRoster(`${folder}/roster.csv`))
  return takeIn(Object.fromEntries(names.map((name) => [name, name])), { roster, ...options })
}

function kinds(found: Class): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(found).map(([id, { work }]) => [id, work.kind]))
}

const GRADEBOOK =
  'Student,ID,SIS User ID,SIS Login ID,Section,HW (9)\n"Doe, Jane",12345,s1,jdoe,A,\n"Roe, Al",222,s2,aroe,B,\n'
const PLAIN_LIST = 'id,name,email,section\ns1,Jane Doe,jane@example.edu,A\ns2,Al Roe,,B\ns3,Al Roe,,B\n'

describe('a roster gives a class its ids', () => {
  it('by Canvas’s user id, and those who handed in nothing are there', async () => {
    const found = await join(['doejane_12345_1_attention.ts'], GRADEBOOK)
    expect(kinds(found)).toEqual({ 12345: 'module', 222: 'nothing' })
    expect(found['12345']?.student).toEqual({
      id: '12345',
      name: 'Jane Doe',
      email: null,
      section: 'A',
      platformId: '12345',
      alsoKnownAs: { canvas_id: '12345', sis_user_id: 's1', login: 'jdoe' },
      members: [],
    })
    expect(found['222']?.student).toMatchObject({ name: 'Al Roe', platformId: '222', section: 'B' })
  })

  it.each([
    ['Canvas’s squeezed name', 'doejane_12345_1_attention.ts'],
    ['Moodle’s name', 'Jane Doe_77_assignsubmission_file/attention.ts'],
    ['a folder with the name', 'Jane Doe/attention.ts'],
    ['a folder with the name and hyphens', 'jane-doe/attention.ts'],
    ['a folder with the id', 's1/attention.ts'],
    ['a folder with the address', 'Jane@Example.edu/attention.ts'],
  ])('by %s', async (_title, name) => {
    const found = await join([name, name.replace('attention', 'matrix')], PLAIN_LIST)
    expect(kinds(found)).toEqual({ s1: 'module', s2: 'nothing', s3: 'nothing' })
    expect(found['s1']?.remarks).toEqual([])
  })

  it.each([
    ['Henk van Dijk', 'vandijkhenk_5_6_attention.ts'],
    ['Henk van Dijk', 'dijkhenkvan_5_6_attention.ts'],
    ['Robert Downey, Jr.', 'downeyrobertjr_5_6_attention.ts'],
    ['Robert Downey Jr.', 'downeyrobertjr_5_6_attention.ts'],
    ['x²_12_y z', 'zx12y_5_6_attention.ts'],
    ["Siobhán O'Brien", 'Siobhán OBrien_5_assignsubmission_file/attention.ts'],
    ['Ana_Lu "B" A/S: <i>', 'Ana Lu B AS i_5_assignsubmission_file/attention.ts'],
  ])('as the platform spells %s', async (name, path) => {
    const found = await join([path], `id,name\ns1,"${name.replaceAll('"', '""')}"\ns2,Al Roe\n`)
    expect(kinds(found)).toEqual({ s1: 'module', s2: 'nothing' })
  })

  it('not by a name that the platform spells like another’s', async () => {
    const csv = "id,name\ns1,Siobhán OBrien\ns2,Siobhán O'Brien\ns3,Li Ming\ns4,Ming Li\n"
    const moodle = await join(['Siobhán OBrien_5_assignsubmission_file/attention.ts'], csv)
    expect(moodle['5']?.work.kind).toBe('module')
    const canvas = await join(['liming_5_6_attention.ts'], csv)
    expect(canvas['5']?.work.kind).toBe('module')
  })

  it('not by a name that two have on the roster', async () => {
    const found = await join(['Al Roe_77_assignsubmission_file/attention.ts'], PLAIN_LIST)
    expect(kinds(found)).toEqual({ 77: 'module', s1: 'nothing', s2: 'nothing', s3: 'nothing' })
    expect(found['77']?.remarks).toEqual([
      "The name is on the roster, and is not one person's alone, so that nobody's line was taken.",
    ])
    const stranger = await join(['Eve Poe_78_assignsubmission_file/attention.ts'], PLAIN_LIST)
    expect(stranger['78']?.remarks).toEqual(['This one could not be found on the roster.'])
  })

  it('not by a name that two have who handed in', async () => {
    const names = ['1', '2'].map((id) => `Jane Doe_${id}_assignsubmission_file/attention.ts`)
    expect(kinds(await join(names, PLAIN_LIST))).toMatchObject({ 1: 'module', 2: 'module', s1: 'nothing' })
  })

  it('not by a number of another numbering, unless the name says the same', async () => {
    const csv = 'id,name\n12345,Somebody Else\n12346,Jane Doe\n'
    const found = await join(['doejane_12345_1_attention.ts'], csv)
    expect(kinds(found)).toEqual({ 12345: 'nothing', 12346: 'module' })
    const stranger = await join(['unknown_12345_1_attention.ts'], csv)
    expect(Object.values(stranger).map(({ student, work }) => [student.name, work.kind])).toEqual([
      ['Somebody Else', 'nothing'],
      ['Jane Doe', 'nothing'],
      ['unknown', 'module'],
    ])
  })

  it('and whoever is not on it is kept, and named', async () => {
    const csv = 'id\nada\n'
    const found = await join(['ada/attention.ts', 'eve/attention.ts'], csv)
    expect(kinds(found)).toEqual({ ada: 'module', eve: 'module' })
    const roster = await withFiles({ 'r.csv': csv }, (folder) => readRoster(`${folder}/r.csv`))
    const remarks = await withIntake(
      { 'ada/attention.ts': '', 'eve/attention.ts': '' },
      { roster },
      ({ summary }) => summary.remarks,
    )
    expect(remarks.slice(-2)).toEqual([
      'eve is on no line of the roster.',
      'Those of them who are on it count there as having handed in nothing. What they are called here must be on the roster as an id, a login, an e-mail address or a name.',
    ])
  })

  it('which confirms that folders are clones', async () => {
    const csv = 'identifier,github_username\nAda,ada-b\nBen,ben\n'
    const found = await join(['hw-ada-b/attention.ts', 'hw-Ben/attention.ts'], csv)
    expect(kinds(found)).toEqual({ Ada: 'module', Ben: 'module' })
    expect(found['Ada']?.student).toMatchObject({ platformId: 'ada-b', alsoKnownAs: { github: 'ada-b' } })
  })
})

describe('a second clone', () => {
  it('is taken for its owner’s where only they are on the roster, and that is said', async () => {
    const found = await join(['attention-stages-ada-1/attention.ts'], 'identifier,github_username\nAda,ada\n')
    expect(found['Ada']?.remarks).toEqual([
      '"ada-1" is not on the roster; it was taken for a second clone of "ada".',
    ])
  })
})

describe('groups', () => {
  it('of Canvas are told by the user who stands for them, with a remark', async () => {
    const found = await join(['team_1_12345_1_attention.ts'], GRADEBOOK)
    expect(found['12345']).toMatchObject({
      student: { name: 'Jane Doe' },
      remarks: [expect.stringContaining('Handed in as "team_1"')],
    })
  })

  it('that the roster knows have its members', async () => {
    const csv = 'id,name,group\ns1,Jane Doe,Team 1\ns2,Al Roe,Team 1\ns3,Bo Loe,\n'
    const found = await join(['Team 1/attention.ts'], csv)
    expect(Object.values(found).map(({ student, work }) => [student.name, work.kind])).toEqual([
      ['Team 1', 'module'],
      ['Bo Loe', 'nothing'],
    ])
    expect(Object.values(found)[0]?.student.members).toEqual([
      { name: 'Jane Doe', email: null, alsoKnownAs: { id: 's1' } },
      { name: 'Al Roe', email: null, alsoKnownAs: { id: 's2' } },
    ])
  })

  const YAML = `submission_5:
  :submitters:
  - :name: Jane Doe
    :sid: '0012'
    :email: jane@example.edu
  - :name: Al Roe
  :created_at: 2026-02-01 10:00:00.000000000 Z
`

  it('of Gradescope have the members that it names', async () => {
    const found = await takeIn({ 'submission_metadata.yml': YAML, 'submission_5/attention.ts': '' })
    expect(found['submission-5']?.student).toMatchObject({
      name: 'Jane Doe, Al Roe',
      platformId: '5',
      members: [
        { name: 'Jane Doe', email: 'jane@example.edu', alsoKnownAs: { sid: '0012' } },
        { name: 'Al Roe', email: null, alsoKnownAs: {} },
      ],
    })
  })

  it('cover all of their members on the roster', async () => {
    const roster = await withFiles({ 'r.csv': 'SID,Name\n0012,Jane Doe\n0013,Al Roe\n0014,Bo\n' }, (folder) =>
      readRoster(`${folder}/r.csv`),
    )
    const found = await takeIn(
      { 'submission_metadata.yml': YAML, 'submission_5/attention.ts': '' },
      { roster },
    )
    expect(kinds(found)).toEqual({ '0014': 'nothing', 'submission-5': 'module' })
    expect(found['submission-5']?.student.members.map(({ alsoKnownAs }) => alsoKnownAs['id'])).toEqual([
      '0012',
      '0013',
    ])
  })
})

describe('one who handed in several times', () => {
  it('is graded on the newest, where the platform says which it is', async () => {
    const yaml = ['08', '10', '09'].map(
      (hour, i) =>
        `submission_${i}:\n  :submitters:\n  - :name: Ada\n    :sid: a1\n  :created_at: 2026-02-01 ${hour}:00:00 Z\n`,
    )
    const files = ['0', '1', '2'].map((i) => [`submission_${i}/attention.ts`, i])
    const { a1 } = await takeIn({ 'submission_metadata.yml': yaml.join(''), ...Object.fromEntries(files) })
    expect(a1?.student.platformId).toBe('1')
    expect(a1?.remarks).toEqual(['Handed in 3 times; the newest was graded (2026-02-01 10:00:00 Z).'])
  })

  it('is graded on the copy with the highest number', async () => {
    const { ada } = await takeIn({ 'ada.ts': '', 'ada (2).ts': '', 'ada (10).ts': '', 'ben.ts': '' })
    expect(ada?.remarks).toEqual(['Handed in 3 times; the newest was graded (10).'])
    expect(Object.keys(await takeIn({ 'ada/a.ts': '', 'ada (1)/a.ts': '' }))).toEqual(['ada'])
  })

  it('counts attempts as numbers', async () => {
    const pattern = '^(?<student>\\w+)-(?<attempt>\\d+)/(?<file>.+)$'
    const { ada } = await takeIn({ 'ada-9/attention.ts': '', 'ada-10/attention.ts': '' }, { pattern })
    expect(ada?.remarks).toEqual(['Handed in 2 times; the newest was graded (10).'])
  })

  it('is not guessed about otherwise: the first by name, and a remark', async () => {
    const found = await join(
      ['jdoe/attention.ts', 'jane@example.edu/attention.ts'],
      'id,email,login\ns1,jane@example.edu,jdoe\n',
    )
    expect(found['s1']?.remarks).toEqual([
      'Handed in 2 times, and nothing says which is the newest: jane@example.edu/attention.ts was graded, the first by name, and not jdoe/attention.ts.',
    ])
  })
})
