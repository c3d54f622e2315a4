/**
 * Authority on reading a file that a stranger may have put there. What is read is the very file that was looked at: a link, a
 * pipe or a larger file that takes its place in between is not followed or waited for.
 */
import { constants, type BigIntStats } from 'node:fs'
import { lstat, open, realpath, type FileHandle } from 'node:fs/promises'
import { isInside } from './is-inside.ts'

export type PlainFile =
  /** `size` is what it was when it was looked at. */
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly size: number; readonly isWhole: boolean }
  | { readonly kind: 'link' | 'folder' | 'no-file' | 'outside' | 'swapped' }

/** Windows has neither: a pipe is no file there, and a link is found by looking. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** At most so many of its bytes. `folder` has its links resolved; nothing outside it is read. Throws what the system says. */
export async function readPlainFile(path: string, folder: string, most: number): Promise<PlainFile> {
  // Looked at first: a device may do something when it is merely opened.
  const seen = await lstat(path, { bigint: true })
  const kind = kindOf(seen)
  if (kind !== 'file') return { kind }
  const file = await open(path, FLAGS)
  try {
    const swap = await findSwap(file, seen, path, folder)
    if (swap !== null) return { kind: swap }
    const bytes = await readAtMost(file, most + 1)
    const isWhole = bytes.length <= most
    return { kind: 'read', bytes: bytes.subarray(0, most), size: Number(seen.size), isWhole }
  } finally {
    await file.close()
  }
}

function kindOf(found: BigIntStats): 'file' | 'link' | 'folder' | 'no-file' {
  if (found.isSymbolicLink()) return 'link'
  if (found.isDirectory()) return 'folder'
  return found.isFile() ? 'file' : 'no-file'
}

/** What was opened is what was looked at, and lies in the folder under this name. */
async function findSwap(file: FileHandle, seen: BigIntStats, path: string, folder: string) {
  const real = await realpath(path)
  if (!isInside(real, folder)) return 'outside'
  const [opened, there] = await Promise.all([file.stat({ bigint: true }), lstat(real, { bigint: true })])
  const isSame = [seen, there].every(({ dev, ino }) => dev === opened.dev && ino === opened.ino)
  return isSame ? null : 'swapped'
}

/** However long the file says it is, and however long it becomes meanwhile. */
async function readAtMost(file: FileHandle, most: number): Promise<Uint8Array> {
  const { size } = await file.stat()
  let bytes = new Uint8Array(Math.min(most, size + 1))
  let taken = 0
  while (taken < most) {
    if (taken === bytes.length) bytes = grown(bytes, most)
    const { bytesRead } = await file.read(bytes, taken, bytes.length - taken, null)
    if (bytesRead === 0) break
    taken += bytesRead
  }
  return bytes.subarray(0, taken)
}

function grown(bytes: Uint8Array, most: number): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(Math.min(most, bytes.length * 2))
  more.set(bytes)
  return more
}
