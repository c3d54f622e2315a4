/** Authority on which files may be read as a submission's source at all, before any parser sees them. */
import { lstat, readFile, realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { Fault } from '../domain/fault.ts'

export type SourceFile = { readonly kind: 'source'; readonly text: string; readonly bytes: Uint8Array }
export type RefusedFile = { readonly kind: 'refused'; readonly message: string }

const MOST_BYTES = 256 * 1024
const DEEPEST = 1000
const MOST_NEGATIONS = 200

/** `folder` is the submission's own, with links resolved; nothing outside it is read. */
export async function readSource(path: string, folder: string): Promise<SourceFile | RefusedFile> {
  try {
    return await readGuarded(path, folder)
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'for a reason unknown'
    throw new Fault(
      'submission-unreadable',
      `${path} cannot be read (${reason}).`,
      'Check that the file is still there and that you may read it.',
      { cause },
    )
  }
}

async function readGuarded(path: string, folder: string): Promise<SourceFile | RefusedFile> {
  const refusal = await refuseFile(path, folder)
  if (refusal !== null) return { kind: 'refused', message: refusal }
  const bytes = await readFile(path)
  const text = decode(bytes)
  if (text === null) return { kind: 'refused', message: encodingMessage(bytes) }
  const shape = refuseText(text)
  return shape === null ? { kind: 'source', text, bytes } : { kind: 'refused', message: shape }
}

async function refuseFile(path: string, folder: string): Promise<string | null> {
  const found = await lstat(path)
  if (found.isSymbolicLink()) return 'It is a link to another file. Hand in the file itself.'
  if (!found.isFile()) return 'It is not a regular file. Hand in a TypeScript file.'
  if (found.size > MOST_BYTES) {
    const kib = Math.ceil(found.size / 1024)
    return `It has ${kib} KiB; at most ${MOST_BYTES / 1024} KiB can be graded. Leave out data and generated code.`
  }
  const inside = relative(folder, join(await realpath(dirname(path)), basename(path)))
  return inside.startsWith(`..${sep}`) || inside === '..'
    ? 'It lies outside the folder that was handed in.'
    : null
}

/** UTF-8, with or without its mark; null for anything else. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function encodingMessage(bytes: Uint8Array): string {
  const [first, second] = bytes
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return isUtf16
    ? 'It is saved as UTF-16. Save it again as UTF-8; editors call this the encoding.'
    : 'It is not a UTF-8 text. Save it again as UTF-8; editors call this the encoding.'
}

/** What would keep a parser busy for minutes: nesting and chains that nobody writes by hand. */
function refuseText(text: string): string | null {
  if (text.includes('\0')) return 'It contains a NUL character, so it is no program text.'
  let depth = 0
  let negations = 0
  for (const character of text) {
    if ('([{'.includes(character)) depth += 1
    else if (')]}'.includes(character)) depth -= 1
    if (character.trim() !== '') negations = '!~'.includes(character) ? negations + 1 : 0
    if (depth > DEEPEST)
      return `Its brackets are nested more than ${DEEPEST} deep. Look for one that is never closed.`
    if (negations > MOST_NEGATIONS) {
      return `It has more than ${MOST_NEGATIONS} of ! or ~ in a row, which no calculation needs.`
    }
  }
  return null
}
