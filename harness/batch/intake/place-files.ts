/** Authority on where a student's files lie when they are graded: the module under its own name, what it may import around it. */
import type { TreeFile } from '../tree/tree.ts'
import type { PlacedFile } from './handed-in.ts'
import { isImportable } from './module-name.ts'
import { withoutNumber } from './module-version.ts'

/** A file by its name in the submission. */
export type OwnFile = { readonly inside: string; readonly file: TreeFile }

export function placeFiles(
  files: readonly OwnFile[],
  module: OwnFile,
  { entryFile, isNumbered }: { readonly entryFile: string; readonly isNumbered: boolean },
): readonly PlacedFile[] {
  const folder = module.inside.slice(0, module.inside.lastIndexOf('/') + 1)
  const around = files
    .filter(({ inside }) => inside.startsWith(folder) && inside !== module.inside && isImportable(inside))
    .map(({ inside, file }) => ({ path: inside.slice(folder.length), file }))
  const placed = new Map<string, PlacedFile>()
  const place = (one: PlacedFile) => {
    // Two names that are one on some system: the first is as it is written.
    if (!placed.has(one.path.toLowerCase())) placed.set(one.path.toLowerCase(), one)
  }
  place({ path: entryFile, file: module.file })
  around.forEach(place)
  // A platform may have put a number behind a name, and imports do not know of it; or the number is the student's own.
  if (isNumbered) numbered(around).forEach(place)
  return [...placed.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** Under the name without the number, the highest number first. */
function numbered(around: readonly PlacedFile[]): readonly PlacedFile[] {
  return around
    .flatMap(({ path, file }) => {
      const plain = withoutNumber(path)
      return plain === null ? [] : [{ path: plain, file, from: path }]
    })
    .toSorted((a, b) => numberIn(b.from) - numberIn(a.from))
    .map(({ path, file }) => ({ path, file }))
}

function numberIn(path: string): number {
  return Number(/(\d+)\)?\.[^.]+$/.exec(path)?.[1] ?? 0)
}
