/**
 * Authority on unpacking one file of an archive. What an archive says of it is only what it says: never more comes out than it
 * said, and what comes out is what was packed.
 */
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { Refused } from './tree.ts'

/** `first` of its bytes, or all of them. */
export async function readEntry(
  open: () => Promise<ZipFile>,
  entry: Entry,
  path: string,
  first?: number,
): Promise<Uint8Array> {
  const zip = await open()
  try {
    return await unpack(zip, entry, first)
  } catch (cause) {
    const reason = cause instanceof Untrue ? cause.message : 'The archive is damaged there.'
    throw new Refused({ kind: 'unreadable', path, reason })
  }
}

/** What came out is not what the archive says. */
class Untrue extends Error {}

async function unpack(zip: ZipFile, entry: Entry, first = Infinity): Promise<Uint8Array> {
  const size = entry.uncompressedSize
  const bytes = new Uint8Array(Math.min(size, first))
  let taken = 0
  const stream = await zip.openReadStreamPromise(entry)
  for await (const chunk of stream.iterator({ destroyOnReturn: true })) {
    const piece = asBytes(chunk)
    if (taken + piece.length > size)
      throw new Untrue(`It holds more than the ${size} bytes that the archive says.`)
    bytes.set(piece.subarray(0, bytes.length - taken), taken)
    taken += piece.length
    if (taken >= first) return bytes
  }
  if (taken < size) throw new Untrue(`It holds ${taken} bytes, and the archive says ${size}.`)
  if (crc32(bytes) !== entry.crc32) throw new Untrue('Its checksum is not the one that the archive says.')
  return bytes
}

function asBytes(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk
  throw new TypeError('an unpacked file gives bytes')
}
