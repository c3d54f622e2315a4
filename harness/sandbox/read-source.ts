/** Authority on which files may be read as a submission's source at all, before any parser sees them. */
import { realpath } from 'node:fs/promises'
import { Fault } from '../domain/fault.ts'
import { readPlainFile } from './read-plain-file.ts'
import { refuseText } from './refuse-text.ts'

export type SourceFile = { readonly kind: 'source'; readonly text: string; readonly bytes: Uint8Array }
export type RefusedFile = { readonly kind: 'refused'; readonly message: string }

const MOST_BYTES = 256 * 1024

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
  const file = await readPlainFile(path, folder, MOST_BYTES)
  switch (file.kind) {
    case 'link':
      return refuse('It is a link to another file. Hand in the file itself.')
    case 'folder':
      return refuse('It is a folder. Hand in a TypeScript file of that name.')
    case 'no-file':
      return refuse('It is not a regular file. Hand in a TypeScript file.')
    case 'outside':
      return refuse('It lies outside the folder that was handed in.')
    case 'swapped':
      return refuse('Another file took its place while it was being read. Hand it in once more.')
    case 'read':
      return file.isWhole ? readText(file.bytes) : refuse(tooLarge(file.size))
  }
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
