/** Authority on which submissions `grade` means: the one that is named, or everything in work/. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { AssignmentFile } from '#generated/schemas.js'
import { Fault } from '../domain/fault.ts'
import { findAssignment, findAssignments, shortNameOf } from '../load/find-assignment.ts'
import { loadManifest } from '../load/load-assignment.ts'
import type { GradeArguments } from './grade-arguments.ts'
import type { Target } from './grade-one.ts'
import { submissionPath, workFolder } from './work-folder.ts'

export async function namedTarget(name: string, { assignments, path }: GradeArguments): Promise<Target> {
  const folder = await findAssignment(name, resolve(assignments))
  const manifest = await loadManifest(folder)
  return { number: shortNameOf(folder), folder, manifest, path: submissionPath(manifest.id, path) }
}

/** One assignment of the course, before anything is graded. */
export type Entry = {
  readonly number: string
  readonly state:
    | { readonly kind: 'begun'; readonly target: Target }
    | { readonly kind: 'not-begun'; readonly manifest: AssignmentFile }
    | { readonly kind: 'unreadable'; readonly cause: unknown }
}

/** In order. What is wrong with one says nothing of the others. */
export async function readCourse(assignments: string): Promise<readonly Entry[]> {
  const folders = await findAssignments(undefined, resolve(assignments))
  const entries = await Promise.all(folders.map(entryOf))
  if (entries.every(({ state }) => state.kind === 'not-begun')) throw nothingBegun()
  return entries
}

async function entryOf(folder: string): Promise<Entry> {
  const number = shortNameOf(folder)
  try {
    const manifest = await loadManifest(folder)
    const path = workFolder(manifest.id)
    return existsSync(path)
      ? { number, state: { kind: 'begun', target: { number, folder, manifest, path } } }
      : { number, state: { kind: 'not-begun', manifest } }
  } catch (cause) {
    return { number, state: { kind: 'unreadable', cause } }
  }
}

function nothingBegun(): Fault {
  return new Fault(
    'submission-missing',
    'There is nothing in work/ to grade yet.',
    'Begin with "npm start -- 01", or give an assignment and a path: "npm run grade -- 01 attention.ts".',
  )
}
