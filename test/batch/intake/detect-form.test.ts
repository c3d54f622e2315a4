import { describe, expect, it } from 'vitest'
import type { IntakeOptions } from '../../../harness/batch/intake/read-intake.ts'
import { withIntake } from './class-on-disk.ts'
import type { Intake } from '../../../harness/batch/intake/handed-in.ts'

type Told = { readonly form: string; readonly said: string; readonly remarks: readonly string[] }

function told(names: readonly string[], options: Partial<IntakeOptions> = {}): Promise<Told> {
  const files = Object.fromEntries(names.map((name) => [name, 'export {}']))
  return withIntake(files, options, summaryOf)
}

function summaryOf({ summary }: Intake): Intake['summary'] {
  return summary
}

const FOLDERS = ['ada/attention.ts', 'ben/attention.ts']

describe('which form it is', () => {
  it('is said, with the reason', async () => {
    expect((await told(FOLDERS)).remarks).toEqual([
      'Read as "One folder for each student", because there are folders (2), and no module beside them.',
    ])
    expect((await told(['doejane_1_2_attention.ts'])).remarks[0]).toContain('1 of 1 names')
  })

  it('is not explained where it was asked for', async () => {
    expect(await told(['doejane_1_2_attention.ts'], { form: 'files' })).toMatchObject({
      form: 'files',
      remarks: [],
    })
  })

  it.each([
    ['folders and modules beside them', ['ada/attention.ts', 'ben.ts'], '--form folders or --form files'],
    [
      'Canvas’s names among others',
      ['doejane_1_2_attention.ts', 'ben.ts', 'cyd.ts', 'dan.ts'],
      '--form canvas or',
    ],
    ['nothing that looks handed in', ['notes.txt'], '--form'],
  ])('is asked for with %s', async (_title, names, hint) => {
    await expect(told(names)).rejects.toMatchObject({ code: 'usage', hint: expect.stringContaining(hint) })
  })

  it('is no class where the module itself lies there', async () => {
    await expect(told(['attention.ts', 'matrix.ts'])).rejects.toMatchObject({
      code: 'usage',
      hint: expect.stringContaining('"grade"'),
    })
  })

  it('with nothing in it, is a fault that shows what was seen', async () => {
    await expect(told(['notes.txt'], { form: 'canvas' })).rejects.toMatchObject({
      code: 'intake-unreadable',
      message: expect.stringContaining('"notes.txt"'),
    })
    await expect(told(['x.ts'], { pattern: '^no(?<student>.)' })).rejects.toMatchObject({
      code: 'intake-unreadable',
    })
  })

  it.each<[string, Partial<IntakeOptions>]>([
    ['a pattern and another form', { form: 'canvas', pattern: '(?<student>.)' }],
    ['the form "pattern" and no pattern', { form: 'pattern' }],
    ['clones of which no prefix is known', { form: 'clones' }],
  ])('%s is a usage fault', async (_title, options) => {
    await expect(told(['hw-ada/attention.ts', 'hw-ben/attention.ts'], options)).rejects.toMatchObject({
      code: 'usage',
    })
  })

  it('one student’s folder is a class of one, and not a folder around a class', async () => {
    const files = { 'ada/attention.ts': '', 'ada/matrix.ts': '' }
    const ids = await withIntake(files, {}, ({ handedIn }) => handedIn.map(({ student }) => student.id))
    expect(ids).toEqual(['ada'])
  })
})

describe('clones', () => {
  const CLONES = ['hw-one-ada-b/attention.ts', 'hw-one-ben/attention.ts', 'hw-one-cyd/attention.ts']

  it('are folders as long as nothing confirms the prefix, and the slug is asked for', async () => {
    const { form, remarks } = await told(CLONES)
    expect(form).toBe('folders')
    expect(remarks[1]).toContain('--slug hw-one')
  })

  it('are clones with the slug', async () => {
    const names = await withIntake(
      Object.fromEntries(CLONES.map((name) => [name, ''])),
      { slug: 'hw-one' },
      ({ handedIn }) => handedIn.map(({ student }) => student.alsoKnownAs['github']),
    )
    expect(names).toEqual(['ada-b', 'ben', 'cyd'])
  })

  it('are clones by the folder around them', async () => {
    const around = CLONES.map((name) => `hw-one-submissions/${name}`)
    expect(await told(around)).toMatchObject({ form: 'clones' })
  })
})

describe('what is said', () => {
  it('counts who is late, who has no module, and names what belongs to nobody', async () => {
    const { said, remarks } = await told([
      'a_LATE_1_11_attention.ts',
      'b_2_12_attention.ts',
      'c_3_13_notes.pdf',
      'd_4_text.html',
      'readme.txt',
    ])
    expect(said).toBe('Canvas download: 4 students, 1 late, 2 without attention.ts')
    expect(remarks.at(-1)).toBe('readme.txt belongs to no student.')
  })

  it('names no place of this machine, and has one digest wherever the class lies', async () => {
    const files = { 'ada/attention.ts': '1', 'ben/notes.txt': '' }
    const [here, there, wrapped] = [
      await withIntake(files, {}, summaryOf),
      await withIntake(files, {}, summaryOf, 'zip'),
      await withIntake({ 'x/ada/attention.ts': '1', 'x/ben/notes.txt': '' }, {}, summaryOf),
    ]
    expect(there).toEqual(here)
    expect(wrapped).toEqual(here)
    expect(JSON.stringify(here)).not.toContain('followthrough-test')
    const other = await withIntake({ 'ada/attention.ts': '1', 'ben/attention.ts': '' }, {}, summaryOf)
    expect(other.digest).not.toBe(here.digest)
  })
})
