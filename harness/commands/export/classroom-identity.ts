/** Authority on whose result it is for Classroom 50: its runner says so in the environment, or a person with options. */
import type { Classroom50File } from '#generated/schemas.js'
import { Fault } from '../../domain/fault.ts'
import type { Identity } from '../../exchange/classroom50.ts'
import { listOf } from '../../render/count-of.ts'
import type { ExportArguments } from './export-arguments.ts'
import type { identityOptions } from './machine-options.ts'

type Field = keyof typeof identityOptions

export type Environment = Readonly<Record<string, string | undefined>>

const VARIABLES: Readonly<Record<Field, readonly string[]>> = {
  classroom: ['CLASSROOM'],
  slug: ['ASSIGNMENT'],
  'assignment-type': ['ASSIGNMENT_TYPE'],
  owner: ['OWNER', 'USERNAME'],
  submission: ['SUBMISSION_TAG'],
  commit: ['COMMIT_URL'],
  release: ['RELEASE_URL'],
  review: ['REVIEW_URL', 'COMMIT_URL'],
  datetime: ['DATETIME'],
}

export function classroomIdentity(args: ExportArguments, environment: Environment, now: Date): Identity {
  const given = (field: Field) =>
    [args[field], ...VARIABLES[field].map((name) => environment[name])].find((text) => text) ?? ''
  const missing = NEEDED.filter((field) => given(field) === '')
  if (missing.length > 0) throw incomplete(missing)
  const identity = {
    classroom: given('classroom'),
    assignment: given('slug'),
    assignment_type: asType(given('assignment-type')),
    owner: given('owner'),
    submission: given('submission'),
    commit: given('commit'),
    release: given('release'),
    review: given('review') || given('commit'),
    datetime: given('datetime') || `${now.toISOString().slice(0, 19)}Z`,
  }
  if (!/^submit\/./.test(identity.submission)) {
    throw unlike('submission', identity.submission, 'a tag such as submit/20260301T101500Z-1a2b3c4')
  }
  if (!INSTANT.test(identity.datetime)) {
    throw unlike('datetime', identity.datetime, 'a time such as 2026-03-01T10:15:00Z')
  }
  return identity
}

const NEEDED = [
  'classroom',
  'slug',
  'assignment-type',
  'owner',
  'submission',
  'commit',
  'release',
] as const satisfies readonly Field[]

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

function asType(text: string): Classroom50File['assignment_type'] {
  if (text === 'individual' || text === 'group') return text
  throw unlike('assignment-type', text, '"individual" or "group"')
}

function incomplete(fields: readonly Field[]): Fault {
  const named = fields.map((field) => `--${field} (${VARIABLES[field].join(' or ')})`)
  return new Fault(
    'usage',
    `A result for Classroom 50 says whose it is, and we were not told ${listOf(named)}.`,
    'Its runner sets these variables. Elsewhere, give the options.',
  )
}

function unlike(field: Field, found: string, wanted: string): Fault {
  return new Fault(
    'usage',
    `For --${field} (${VARIABLES[field].join(' or ')}) we found ${JSON.stringify(found)}, and it should be ${wanted}.`,
    'Correct the variable, or give the option.',
  )
}
