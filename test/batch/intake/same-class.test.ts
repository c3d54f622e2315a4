import { describe, expect, it } from 'vitest'
import type { IntakeOptions } from '../../../harness/batch/intake/read-intake.ts'
import type { IntakeForm } from '../../../harness/domain/class-run.ts'
import type { Files } from '../../support/hand-in.ts'
import { moduleOf, withIntake, zipOf } from './class-on-disk.ts'

/** Four students, each with a module of their own; the last has a helper beside it. */
const STUDENTS = [
  { name: 'Ada Example', squeezed: 'exampleada', number: 1001, login: 'ada', text: 'export const a = 1' },
  { name: 'Jürgen Groß', squeezed: 'großjürgen', number: 1002, login: 'j-gross', text: 'export const b = 2' },
  { name: '李 明', squeezed: '李明', number: 1003, login: 'li-ming', text: 'export const c = 3' },
  { name: 'Zoë O’Neil', squeezed: 'oneilzoë', number: 1004, login: 'zoe', text: 'export const d = 4' },
] as const

type Student = (typeof STUDENTS)[number]

function filesBy(name: (student: Student, file: string) => string): Files {
  return Object.fromEntries(
    STUDENTS.flatMap((student) => [
      [name(student, 'attention.ts'), student.text],
      [name(student, 'matrix.ts'), '// beside it'],
    ]),
  )
}

function metadata(): string {
  const entries = STUDENTS.map(
    ({ name, number, login }) =>
      `submission_${number}:\n  :submitters:\n  - :name: ${name}\n    :sid: '${number}'\n    :email: ${login}@example.edu\n  :created_at: 2026-02-01 10:00:00.000000000 Z\n`,
  )
  return entries.join('')
}

async function zips(): Promise<Files> {
  const packed = STUDENTS.map(async ({ name, text }) => [
    `${name}.zip`,
    await zipOf({ 'attention.ts': text, 'matrix.ts': '// beside it' }),
  ])
  return Object.fromEntries(await Promise.all(packed))
}

type Case = readonly [title: string, form: IntakeForm, files: Files, options?: Partial<IntakeOptions>]

const CASES: readonly Case[] = [
  ['a folder for each', 'folders', filesBy(({ name }, file) => `${name}/${file}`)],
  [
    'a folder with the assignment’s in it',
    'folders',
    filesBy(({ login }, file) => `${login}/attention-stages/${file}`),
  ],
  ['an archive for each', 'files', await zips()],
  ['a file for each', 'files', Object.fromEntries(STUDENTS.map(({ login, text }) => [`${login}.ts`, text]))],
  ['Canvas', 'canvas', filesBy(({ squeezed, number }, file) => `${squeezed}_${number}_${number}7_${file}`)],
  [
    'Canvas, handed in again',
    'canvas',
    filesBy(
      ({ squeezed, number }, file) => `${squeezed}_LATE_${number}_${number}7_${file.replace('.', '-2.')}`,
    ),
  ],
  [
    'Moodle',
    'moodle',
    filesBy(({ name, number }, file) => `${name}_${number}_assignsubmission_file/${file}`),
  ],
  [
    'older Moodle',
    'moodle',
    filesBy(({ name, number }, file) => `${name}_${number}_assignsubmission_file_/${file}`),
  ],
  [
    'Moodle without folders',
    'moodle',
    filesBy(({ name, number }, file) => `${name}_${number}_assignsubmission_file_${file}`),
  ],
  [
    'Gradescope',
    'gradescope',
    {
      ...filesBy(({ number }, file) => `assignment_9_export/submission_${number}/${file}`),
      'assignment_9_export/submission_metadata.yml': metadata(),
    },
  ],
  [
    'clones',
    'clones',
    filesBy(({ login }, file) => `attention-stages-${login}/work/attention-stages/${file}`),
  ],
  [
    'clones as they were gathered',
    'clones',
    filesBy(({ login }, file) => `hw-one-submissions/hw-one-${login}/${file}`),
  ],
  [
    'Classroom 50',
    'clones',
    filesBy(({ login }, file) => `nlp-26-attention-stages-${login}/${file}`),
    { classroom: 'nlp-26' },
  ],
  [
    'Blackboard',
    'pattern',
    filesBy(({ login }, file) => `HW_1_${login}_attempt_2026-02-01-10-00-00_${file}`),
  ],
  [
    'a pattern',
    'pattern',
    filesBy(({ login }, file) => `week 3/${login}--${file}`),
    { pattern: '^week 3/(?<student>.+)--(?<file>.+)$' },
  ],
]

describe('the same class in every form', () => {
  describe.each(['folder', 'zip'] as const)('as a %s', (on) => {
    it.each(CASES.map(([title, form, files, options = {}]) => ({ title, form, files, options })))(
      '$title: is told by itself, and each module is found',
      async ({ form, files, options }) => {
        const wrapped = Object.fromEntries(
          Object.entries(files).map(([name, content]) => [`download/${name}`, content]),
        )
        const isWrappedAlready =
          form === 'gradescope' ||
          options.pattern !== undefined ||
          Object.keys(files)[0]?.includes('-submissions/')
        for (const given of isWrappedAlready ? [files] : [files, wrapped]) {
          await withIntake(
            given,
            options,
            async ({ summary, handedIn }) => {
              expect(summary.form).toBe(form)
              expect((await Promise.all(handedIn.map(moduleOf))).toSorted()).toEqual(
                STUDENTS.map(({ text }) => text),
              )
            },
            on,
          )
        }
      },
    )
  })
})
