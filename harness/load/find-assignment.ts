/** Authority on which folder an assignment's name means: `01`, `attention-stages` and `01-attention-stages` are one. */
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Fault } from '../domain/fault.ts'
import { closest } from './closest.ts'
import { packageRoot } from './package-root.ts'
import { reasonOf } from './read-json.ts'

export const ownAssignments: string = join(packageRoot, 'assignments')

export async function findAssignment(name: string, root: string): Promise<string> {
  const folders = await listAssignments(root)
  const found = folders.find((folder) => namesOf(folder).includes(name))
  if (found !== undefined) return join(root, found)
  const near = closest(name, folders.flatMap(namesOf))
  throw new Fault(
    'assignment-unknown',
    `There is no assignment "${name}" in ${root}.`,
    near === null
      ? `The assignments there are: ${folders.join(', ') || 'none'}.`
      : `Did you mean "${near}"? The assignments there are: ${folders.join(', ')}.`,
  )
}

/** The folder of the assignment that is named, or of every one there is. */
export async function findAssignments(name: string | undefined, root: string): Promise<readonly string[]> {
  if (name !== undefined) return [await findAssignment(name, root)]
  return (await listAssignments(root)).map((folder) => join(root, folder))
}

/** Every assignment's folder, in order. */
export async function listAssignments(root: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(root, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .toSorted()
  } catch (cause) {
    throw new Fault(
      'assignment-unknown',
      `The folder of assignments ${root} cannot be read (${reasonOf(cause)}).`,
      'Give the folder that holds one folder for each assignment: --assignments DIR.',
      { cause },
    )
  }
}

/** What a person types for it: its number, or the folder's name where it has none. */
export function shortNameOf(folder: string): string {
  const [name, number] = namesOf(basename(folder))
  return number ?? name ?? folder
}

function namesOf(folder: string): readonly string[] {
  const [, number, id] = /^(\d+)-(.+)$/.exec(folder) ?? []
  return number === undefined || id === undefined ? [folder] : [folder, number, id, String(Number(number))]
}
