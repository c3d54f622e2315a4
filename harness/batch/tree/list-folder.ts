/** Authority on the files of a folder and of those below it. Links are listed and not followed; nothing is opened. */
import type { Stats } from 'node:fs'
import { lstat, readdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Refusal } from '../../domain/refusal.ts'
import { isLeftOut, isLeftOutFolder } from './is-left-out.ts'
import { MOST_BYTES_OF_FILE, MOST_DEPTH } from './limits.ts'
import { orderFiles } from './order-files.ts'
import { readInFolder, refuseUnreadable } from './read-in-folder.ts'
import { refuseName, TOO_DEEP } from './refuse-name.ts'
import { refusedFile } from './refused-file.ts'
import type { TreeFile } from './tree.ts'

/** Null where there are more than `most`. */
export async function listFolder(path: string, most: number): Promise<readonly TreeFile[] | null> {
  const root = await realpath(path)
  const files: TreeFile[] = []
  const folders: string[] = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const name of await namesIn(root, folder, files)) {
      const inside = folder === '' ? name : `${folder}/${name}`
      const found = await look(root, inside)
      if (found.kind === 'folder') folders.push(inside)
      else if (found.kind === 'file') files.push(found.file)
      if (files.length > most) return null
    }
  }
  return orderFiles(files)
}

/** A folder that cannot be looked into stands for what is in it; the first one must be. */
async function namesIn(root: string, folder: string, files: TreeFile[]): Promise<readonly string[]> {
  try {
    return await readdir(join(root, folder))
  } catch (cause) {
    if (folder === '') throw cause
    files.push(refusedFile(folder, 0, refuseUnreadable(folder, cause)))
    return []
  }
}

type Found = { readonly kind: 'folder' | 'nothing' } | { readonly kind: 'file'; readonly file: TreeFile }

async function look(root: string, path: string): Promise<Found> {
  if (isLeftOut(path)) return { kind: 'nothing' }
  const refusal = refuseName(path) ?? refuseBackslash(path)
  if (refusal !== null) return { kind: 'file', file: refusedFile(path, 0, refusal) }
  try {
    return place(root, path, await lstat(join(root, path)))
  } catch (cause) {
    return { kind: 'file', file: refusedFile(path, 0, refuseUnreadable(path, cause)) }
  }
}

function place(root: string, path: string, stats: Stats): Found {
  if (stats.isDirectory()) {
    if (isLeftOutFolder(path)) return { kind: 'nothing' }
    const isTooDeep = path.split('/').length > MOST_DEPTH
    return isTooDeep ? refuse(path, 0, { kind: 'unreadable', path, reason: TOO_DEEP }) : { kind: 'folder' }
  }
  if (stats.isSymbolicLink()) return refuse(path, 0, { kind: 'link', path })
  if (!stats.isFile()) return refuse(path, 0, { kind: 'no-file', path })
  const bytes = stats.size
  return bytes > MOST_BYTES_OF_FILE
    ? refuse(path, bytes, { kind: 'too-large', path, mostBytes: MOST_BYTES_OF_FILE })
    : { kind: 'file', file: { path, bytes, refusal: null, read: (first) => readInFolder(root, path, first) } }
}

function refuse(path: string, bytes: number, refusal: Refusal): Found {
  return { kind: 'file', file: refusedFile(path, bytes, refusal) }
}

/** A name on Unix, a way through folders on Windows. */
function refuseBackslash(path: string): Refusal | null {
  return path.includes('\\') ? { kind: 'bad-name', path } : null
}
