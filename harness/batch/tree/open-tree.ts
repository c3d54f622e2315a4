/** Authority on opening what an instructor points at: a folder, or an archive by its first bytes whatever its name is. */
import { once } from 'node:events'
import { open, stat } from 'node:fs/promises'
import { openPromise, type ZipFile } from 'yauzl'
import { Fault } from '../../domain/fault.ts'
import { reasonOf } from '../../load/read-json.ts'
import { isZip } from './is-archive.ts'
import { MOST_ENTRIES_OF_CLASS, MOST_FILES_OF_CLASS } from './limits.ts'
import { listFolder } from './list-folder.ts'
import { listZip, WITHOUT_CHECKS } from './list-zip.ts'
import type { Tree } from './tree.ts'

export async function openTree(path: string): Promise<Tree> {
  const kind = await kindOf(path)
  switch (kind) {
    case 'folder':
      return openFolder(path)
    case 'zip':
      return openZip(path)
  }
}

async function kindOf(path: string): Promise<Tree['kind']> {
  const found = await orFault(path, () => stat(path))
  if (found.isDirectory()) return 'folder'
  // Opening a pipe would wait for somebody to write to it.
  if (found.isFile() && isZip(await orFault(path, () => readStart(path)))) return 'zip'
  throw new Fault(
    'intake-unreadable',
    `${path} is neither a folder nor a zip archive.`,
    'Give the folder or the .zip that your platform lets you download; unpack any other archive first, and give the folder.',
  )
}

async function orFault<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault(
      'intake-unreadable',
      `${path} cannot be read (${reasonOf(cause)}).`,
      'Check that it is there and that you may read it.',
      { cause },
    )
  }
}

async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function openFolder(path: string): Promise<Tree> {
  const files = await orFault(path, () => listFolder(path, MOST_FILES_OF_CLASS))
  if (files === null) throw tooMany(path)
  return { path, kind: 'folder', files, close: () => Promise.resolve() }
}

async function openZip(path: string): Promise<Tree> {
  const zip = await orDamaged(path, () => openPromise(path, WITHOUT_CHECKS))
  const limits = { mostEntries: MOST_ENTRIES_OF_CLASS, mostFiles: MOST_FILES_OF_CLASS }
  try {
    const files = await orDamaged(path, () => listZip(zip, () => Promise.resolve(zip), limits))
    if (files === null) throw tooMany(path)
    return { path, kind: 'zip', files, close: () => closeZip(zip) }
  } catch (cause) {
    await closeZip(zip)
    throw cause
  }
}

/** Its directory is at its end: where a download broke off, nothing is known of what was to come. */
async function orDamaged<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'for a reason unknown'
    throw new Fault(
      'intake-unreadable',
      `${path} is a damaged zip archive (${reason}).`,
      'Download it once more. If your own program can still open it, unpack it and give the folder.',
      { cause },
    )
  }
}

function tooMany(path: string): Fault {
  return new Fault(
    'intake-unreadable',
    `${path} holds more than ${MOST_FILES_OF_CLASS} files.`,
    'Look for a folder in it that holds far more than students hand in, and take it out; or grade the class in parts.',
  )
}

async function closeZip(zip: ZipFile): Promise<void> {
  if (!zip.isOpen) return
  const closed = once(zip, 'close')
  zip.close()
  await closed
}
