/** Authority on writing an archive: packed beside its place, read back with another program's eyes, and only then put there. */
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'
import { Fault } from '../../domain/fault.ts'
import type { ArchiveEntry } from '../../exchange/archive/archive-entry.ts'
import { packArchive } from '../../exchange/archive/pack-archive.ts'
import { makeFolder } from '../../load/make-folder.ts'
import { unwritable } from '../../load/unwritable.ts'

export async function writeArchive(path: string, entries: readonly ArchiveEntry[]): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`)
  try {
    makeFolder(dirname(path))
    await pipeline(packArchive(entries), createWriteStream(unfinished, { flags: 'wx' }))
    await readBack(unfinished, path, entries)
    await rename(unfinished, path)
  } catch (cause) {
    await rm(unfinished, { force: true })
    if (cause instanceof Fault) throw cause
    throw unwritable({
      what: `${path} cannot be written`,
      cause,
      elsewhere: 'Give a place that you may write to: --out PATH.',
    })
  }
}

async function readBack(packed: string, path: string, entries: readonly ArchiveEntry[]): Promise<void> {
  const archive = await openPromise(packed)
  try {
    const waiting = [...entries]
    for await (const entry of archive.eachEntry()) {
      const meant = waiting.shift()
      const stream = await archive.openReadStreamPromise(entry)
      const got = await buffer(stream)
      if (meant?.path !== entry.fileName || !got.equals(await meant.read()))
        throw differs(path, entry.fileName)
    }
    const [missing] = waiting
    if (missing !== undefined) throw differs(path, missing.path)
  } finally {
    archive.close()
  }
}

function differs(path: string, entry: string): Fault {
  return new Fault(
    'gradebook-invalid',
    `${path} would not hold what was meant, at ${entry}.`,
    'Nothing was written. Check that nothing else writes to that folder, and try again.',
  )
}
