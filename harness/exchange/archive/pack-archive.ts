/** Authority on archives that are the same bytes for the same files: no clock, no owner, and one file in memory at a time. */
import { Readable } from 'node:stream'
import yazl from 'yazl'
import type { ArchiveEntry } from './archive-entry.ts'

/** The first day that a zip can name; as it stands in the archive, whatever the time zone. */
const NO_DATE = new Date(1980, 0, 1)

export function packArchive(entries: readonly ArchiveEntry[]): NodeJS.ReadableStream {
  const zip = new yazl.ZipFile()
  const options = { mtime: NO_DATE, mode: 0o100644, forceDosTimestamp: true }
  for (const { path, read } of entries) {
    zip.addReadStreamLazy(path, options, (give) => {
      read().then(
        (bytes) => give(null, Readable.from([bytes])),
        (cause) => give(cause, Readable.from([])),
      )
    })
  }
  // A stream that fails is told by the archive, and who reads it listens to its stream.
  zip.on('error', (cause) => zip.outputStream.emit('error', cause))
  zip.end()
  return zip.outputStream
}
