/**
 * Authority on a student's own archive, inside of what an instructor opened. It is read into memory whole, and forgotten where
 * there is no room for it: it is read again when one of its files is asked for. What is packed in it is not opened in turn.
 */
import { fromBufferPromise, type ZipFile } from 'yauzl'
import type { Refusal } from '../../domain/refusal.ts'
import { MOST_ENTRIES_OF_WORK, MOST_FILES_OF_WORK } from './limits.ts'
import { listZip, WITHOUT_CHECKS } from './list-zip.ts'
import { Refused, type Tree, type TreeFile } from './tree.ts'

const LIMITS = { mostEntries: MOST_ENTRIES_OF_WORK, mostFiles: MOST_FILES_OF_WORK }

const nested = new WeakSet<TreeFile>()

/** Throws `Refused`, also where it cannot be opened at all: it is one student's. */
export async function openNested(file: TreeFile): Promise<Tree> {
  const { path } = file
  if (nested.has(file)) throw new Refused({ kind: 'archive-in-archive', path })
  const files = await listNested(file)
  if (files === null) throw new Refused({ kind: 'too-many-files', most: MOST_FILES_OF_WORK })
  for (const inside of files) nested.add(inside)
  return { path, kind: 'zip', files, close: nothingToClose }
}

/** Apart, so that nothing of the tree keeps the archive's bytes. */
async function listNested(file: TreeFile): Promise<readonly TreeFile[] | null> {
  const zip = await openZip(file)
  return orRefused(file.path, () => listZip(zip, remember(zip, file), LIMITS))
}

async function nothingToClose(): Promise<void> {}

/** A class of archives, each opened, stays no longer in memory than there is room. */
function remember(first: ZipFile, file: TreeFile): () => Promise<ZipFile> {
  let zip = new WeakRef(first)
  return async () => {
    const kept = zip.deref()
    if (kept !== undefined) return kept
    const again = await openZip(file)
    zip = new WeakRef(again)
    return again
  }
}

async function openZip(file: TreeFile): Promise<ZipFile> {
  const bytes = await file.read()
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return orRefused(file.path, () => fromBufferPromise(buffer, WITHOUT_CHECKS))
}

async function orRefused<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (cause) {
    throw new Refused(refuseArchive(path, cause))
  }
}

/** The one thing about a single file that yauzl answers with no further entry at all is a list that is encrypted itself. */
function refuseArchive(path: string, cause: unknown): Refusal {
  const message = cause instanceof Error ? cause.message : ''
  return message === 'strong encryption is not supported'
    ? { kind: 'encrypted', path }
    : { kind: 'unreadable', path, reason: 'It begins like a zip archive and is not one to its end.' }
}
