/** Authority on which of a student's files import which others, by what their texts look like: nothing is run, and nothing compiled. */
import { posix } from 'node:path'
import { Refused } from '../tree/tree.ts'
import { withoutNumber } from './module-version.ts'
import type { OwnFile } from './place-files.ts'

/** Each file with those of the others that it names itself. */
export type Imports = ReadonlyMap<OwnFile, readonly OwnFile[]>

export async function importsAmong(files: readonly OwnFile[]): Promise<Imports> {
  const byStem = new Map<string, OwnFile[]>()
  for (const file of files) {
    for (const stem of stemsOf(file)) byStem.set(stem, [...(byStem.get(stem) ?? []), file])
  }
  const imports = new Map<OwnFile, readonly OwnFile[]>()
  // One after the other, so that one text is in memory at a time.
  for (const file of files) {
    const stems = specifiersIn(await textOf(file)).map((specifier) =>
      stemOf(posix.join(posix.dirname(file.inside), specifier)),
    )
    const found = stems.flatMap((stem) => [stem, `${stem}/index`].flatMap((one) => byStem.get(one) ?? []))
    imports.set(
      file,
      [...new Set(found)].filter((other) => other !== file),
    )
  }
  return imports
}

/** Those that are given with all that they import, however far. */
export function withImports(from: readonly OwnFile[], imports: Imports): ReadonlySet<OwnFile> {
  const reached = new Set(from)
  // A set is walked over what is added on the way, too.
  for (const file of reached) for (const next of imports.get(file) ?? []) reached.add(next)
  return reached
}

/** What cannot be read imports nothing; why it cannot is told where it is graded. */
async function textOf({ file }: OwnFile): Promise<string> {
  try {
    return Buffer.from(await file.read()).toString()
  } catch (cause) {
    if (cause instanceof Refused) return ''
    throw cause
  }
}

function specifiersIn(text: string): readonly string[] {
  return [...text.matchAll(/(['"`])(\.{1,2}\/[^'"`\n]*)\1/g)].map(([, , specifier = '']) => specifier)
}

/** A platform may have put a number behind the name. */
function stemsOf({ inside }: OwnFile): ReadonlySet<string> {
  return new Set([inside, withoutNumber(inside) ?? inside].map(stemOf))
}

function stemOf(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/i, '').toLowerCase()
}
