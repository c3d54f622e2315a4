/** Authority on what an archive says of one of its files that is reason enough not to unpack it. */
import type { Entry } from 'yauzl'
import type { Refusal } from '../../domain/refusal.ts'
import { BOMB_FROM_BYTES, MOST_BYTES_OF_FILE, MOST_RATIO } from './limits.ts'
import { refuseName } from './refuse-name.ts'

export function refuseEntry(path: string, entry: Entry): Refusal | null {
  return refuseName(path) ?? refuseMode(path, entry) ?? refuseSize(path, entry) ?? refusePacking(path, entry)
}

/** Where an archive was made on Unix, the upper half says what kind of thing it is; elsewhere it is zero. */
function refuseMode(path: string, entry: Entry): Refusal | null {
  switch ((entry.externalFileAttributes >>> 16) & 0o170000) {
    case 0o120000:
      return { kind: 'link', path }
    case 0o010000:
    case 0o020000:
    case 0o060000:
    case 0o140000:
      return { kind: 'no-file', path }
    default:
      return null
  }
}

function refuseSize(path: string, { uncompressedSize, compressedSize }: Entry): Refusal | null {
  if (uncompressedSize > BOMB_FROM_BYTES && uncompressedSize > MOST_RATIO * compressedSize) {
    return { kind: 'bomb', path, mostRatio: MOST_RATIO }
  }
  return Math.max(uncompressedSize, compressedSize) > MOST_BYTES_OF_FILE
    ? { kind: 'too-large', path, mostBytes: MOST_BYTES_OF_FILE }
    : null
}

function refusePacking(path: string, entry: Entry): Refusal | null {
  if (entry.isEncrypted()) return { kind: 'encrypted', path }
  return entry.canDecodeFileData() ? null : { kind: 'unreadable', path, reason: UNKNOWN_PACKING }
}

const UNKNOWN_PACKING = 'It is packed in a way that is not known here (neither stored nor deflated).'
