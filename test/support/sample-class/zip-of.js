/** Authority on the archives of the sample class: the same files give the same bytes, at any time and in any time zone. */
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import yazl from 'yazl'

// A time without a zone, as it is written in an archive.
const SAME = { mtime: new Date(2026, 1, 3, 12, 0, 0), mode: 0o100_644, forceDosTimestamp: true }

/**
 * @param {readonly import('./hand-ins.js').File[]} files
 * @returns {Promise<Uint8Array>}
 */
export async function zipOf(files) {
  const zip = new yazl.ZipFile()
  for (const { path, content } of files) zip.addBuffer(Buffer.from(content), path, SAME)
  zip.end()
  return buffer(zip.outputStream)
}

/**
 * A megabyte or so that unpacks to a file of this many.
 * @param {string} path
 * @param {number} megabytes
 * @returns {Promise<Uint8Array>}
 */
export async function zipBombOf(path, megabytes) {
  const zip = new yazl.ZipFile()
  zip.addReadStreamLazy(path, { ...SAME, compressionLevel: 1 }, (ready) =>
    ready(null, Readable.from(zeros(megabytes))),
  )
  zip.end()
  return buffer(zip.outputStream)
}

/** @param {number} megabytes */
function* zeros(megabytes) {
  const megabyte = new Uint8Array(1024 * 1024)
  for (let made = 0; made < megabytes; made += 1) yield megabyte
}
