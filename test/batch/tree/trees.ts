/** Opens real archives and folders, and reads what they hold; everything is gone afterwards. */
import { join } from 'node:path'
import type { Refusal } from '../../../harness/domain/refusal.ts'
import { openTree } from '../../../harness/batch/tree/open-tree.ts'
import { Refused, type Tree, type TreeFile } from '../../../harness/batch/tree/tree.ts'
import { withFiles, type Files } from '../../support/hand-in.ts'
import { writeZip, type Entry } from '../../support/write-zip.ts'

export async function withTree<T>(path: string, use: (tree: Tree) => Promise<T>): Promise<T> {
  const tree = await openTree(path)
  try {
    return await use(tree)
  } finally {
    await tree.close()
  }
}

/** The name is no archive's: only the bytes count. */
export function withZip<T>(archive: Uint8Array, use: (tree: Tree) => Promise<T>): Promise<T> {
  return withFiles({ 'class.download': archive }, (folder) => withTree(join(folder, 'class.download'), use))
}

export function withFolder<T>(files: Files, use: (tree: Tree) => Promise<T>): Promise<T> {
  return withFiles(files, (folder) => withTree(folder, use))
}

export type Outcome = { readonly text: string } | { readonly refusal: Refusal }

/** By path, what reading each file came to: its text, or why not. */
export async function readAll(tree: Tree): Promise<readonly (readonly [path: string, Outcome])[]> {
  const outcomes: [string, Outcome][] = []
  for (const file of tree.files) outcomes.push([file.path, await outcomeOf(() => file.read())])
  return outcomes
}

export async function outcomeOf(read: () => Promise<Uint8Array>): Promise<Outcome> {
  try {
    return { text: Buffer.from(await read()).toString() }
  } catch (cause) {
    if (cause instanceof Refused) return { refusal: cause.refusal }
    throw cause
  }
}

/** Of the archive that has two good files around these entries, which must be read whatever the others are. */
export function readAmongGood(entries: readonly Entry[]) {
  const archive = writeZip([
    { name: 'before.ts', content: 'before' },
    ...entries,
    { name: 'later.ts', content: 'later' },
  ])
  return withZip(archive, readAll)
}

export const GOOD: readonly (readonly [string, Outcome])[] = [
  ['before.ts', { text: 'before' }],
  ['later.ts', { text: 'later' }],
]

export function fileNamed(tree: Tree, path: string): TreeFile {
  const file = tree.files.find((one) => one.path === path)
  if (file === undefined) throw new Error(`there is no ${path} among ${tree.files.length} files`)
  return file
}
