/**
 * Authority on which files may be read as a submission's source at all, before any parser sees them. What is read is the
 * very file that was looked at: a link, a pipe or a larger file that takes its place in between is not followed or waited for.
 */
import { constants, type BigIntStats } from 'node:fs'
import { lstat, open, realpath, type FileHandle } from 'node:fs/promises'
import { Fault } from '../domain/fault.ts'
import { isInside } from './is-inside.ts'
import { refuseText } from './refuse-text.ts'

export type SourceFile = { readonly kind: 'source'; readonly text: string; readonly bytes: Uint8Array }
export type RefusedFile = { readonly kind: 'refused'; readonly message: string }

const MOST_BYTES = 256 * 1024
/** Windows has neither: a pipe is no file there, and a link is found by looking. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** `folder` is the submission's own, with links resolved; nothing outside it is read. */
export function readSource(path: string, folder: string): Promise<SourceFile | RefusedFile> {
  return orFault(path, () => readGuarded(path, folder))
}

/** A submission's folder with links resolved. */
export function realFolder(folder: string): Promise<string> {
  return orFault(folder, () => realpath(folder))
}

async function orFault<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'for a reason unknown'
    throw new Fault(
      'submission-unreadable',
      `${path} cannot be read (${reason}).`,
      'Check that it is still there and that you may read it.',
      { cause },
    )
  }
}

async function readGuarded(path: string, folder: string): Promise<SourceFile | RefusedFile> {
  // Looked at first: a device may do something when it is merely opened.
  const seen = await lstat(path, { bigint: true })
  const refusal = refuseKind(seen)
  if (refusal !== null) return refuse(refusal)
  const file = await open(path, FLAGS)
  try {
    const swap = await refuseSwap(file, seen, path, folder)
    if (swap !== null) return refuse(swap)
    const bytes = await readAtMost(file, MOST_BYTES + 1)
    return bytes.length > MOST_BYTES ? refuse(tooLarge(Number(seen.size))) : readText(bytes)
  } finally {
    await file.close()
  }
}

function refuseKind(found: BigIntStats): string | null {
  if (found.isSymbolicLink()) return 'It is a link to another file. Hand in the file itself.'
  if (found.isDirectory()) return 'It is a folder. Hand in a TypeScript file of that name.'
  return found.isFile() ? null : 'It is not a regular file. Hand in a TypeScript file.'
}

/** What was opened is what was looked at, and lies in the folder under this name. */
async function refuseSwap(file: FileHandle, seen: BigIntStats, path: string, folder: string) {
  const real = await realpath(path)
  if (!isInside(real, folder)) return 'It lies outside the folder that was handed in.'
  const [opened, there] = await Promise.all([file.stat({ bigint: true }), lstat(real, { bigint: true })])
  const isSame = [seen, there].every(({ dev, ino }) => dev === opened.dev && ino === opened.ino)
  return isSame ? null : 'Another file took its place while it was being read. Hand it in once more.'
}

/** However long the file says it is, and however long it becomes meanwhile. */
async function readAtMost(file: FileHandle, most: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(most)
  let taken = 0
  while (taken < most) {
    const { bytesRead } = await file.read(bytes, taken, most - taken, null)
    if (bytesRead === 0) break
    taken += bytesRead
  }
  return bytes.slice(0, taken)
}

function tooLarge(size: number): string {
  const most = MOST_BYTES / 1024
  const has = size > MOST_BYTES ? `It has ${Math.ceil(size / 1024)} KiB` : `It has more than ${most} KiB`
  return `${has}; at most ${most} KiB can be graded. Leave out data and generated code.`
}

function readText(bytes: Uint8Array): SourceFile | RefusedFile {
  const text = decode(bytes)
  if (text === null) return refuse(encodingMessage(bytes))
  const shape = refuseText(text)
  return shape === null ? { kind: 'source', text, bytes } : refuse(shape)
}

/** UTF-8, with or without its mark; null for anything else. */
function decode(bytes: Uint8Array): string | null {
  try {
    return isUtf16(bytes) ? null : new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function encodingMessage(bytes: Uint8Array): string {
  return isUtf16(bytes)
    ? 'It is saved as UTF-16. Save it again as UTF-8; editors call this the encoding.'
    : 'It is not a UTF-8 text. Save it again as UTF-8; editors call this the encoding.'
}

/** With its mark; or without, where every other byte of its beginning is none. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const start = bytes.subarray(0, 64)
  return [0, 1].some(
    (side) => start.length >= 4 && start.every((byte, i) => (byte === 0) === (i % 2 === side)),
  )
}

function refuse(message: string): RefusedFile {
  return { kind: 'refused', message }
}
