/** Authority on which assignments a `batch` looks for: those that are named, or every one that there is. */
import { basename, resolve } from 'node:path'
import type { AssignmentFile } from '#generated/schemas.js'
import type { Module } from '../batch/intake/read-intake.ts'
import { Fault } from '../domain/fault.ts'
import { findAssignment, findAssignments } from '../load/find-assignment.ts'
import { loadManifest } from '../load/load-assignment.ts'
import type { BatchArguments } from './batch-arguments.ts'

export type BatchTarget = { readonly folder: string; readonly manifest: AssignmentFile }

/** Given once or several times, and several with commas between them; each once, in the order of the course. */
export async function batchTargets({
  assignment,
  assignments,
}: Pick<BatchArguments, 'assignment' | 'assignments'>): Promise<readonly BatchTarget[]> {
  const root = resolve(assignments)
  const names = assignment?.flatMap((text) => text.split(',')).map((name) => name.trim())
  const folders =
    names === undefined
      ? await findAssignments(undefined, root)
      : await Promise.all(names.map((name) => findAssignment(name, root)))
  if (folders.length === 0) {
    throw new Fault(
      'assignment-unknown',
      `There is no assignment in ${root}.`,
      'Give their folder: --assignments DIR.',
    )
  }
  return Promise.all(
    [...new Set(folders)]
      .toSorted()
      .map(async (folder) => ({ folder, manifest: await loadManifest(folder) })),
  )
}

export function moduleOf({ folder, manifest }: BatchTarget): Module {
  return { entryFile: manifest.module, assignmentIds: [manifest.id, basename(folder)] }
}
