/** Authority on the files of an archive, as its directory tells them: nothing is unpacked. */
import { getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl'
import { isLeftOut } from './is-left-out.ts'
import { orderFiles } from './order-files.ts'
import { readEntry } from './read-entry.ts'
import { refuseEntry } from './refuse-entry.ts'
import { refuseOverlaps, type Packed } from './refuse-overlaps.ts'
import { tidyName } from './refuse-name.ts'
import { refusedFile } from './refused-file.ts'
import type { TreeFile } from './tree.ts'

/** Most of what is listed at all, and of what is kept. */
export type ListLimits = { readonly mostEntries: number; readonly mostFiles: number }

/** yauzl's own checks end the reading at the first entry that fails one: each is made here, for that entry alone. */
export const WITHOUT_CHECKS = { autoClose: false, decodeStrings: false, validateEntrySizes: false }

/** Null where there are too many. `again` is the same archive, when one of its files is to be read. */
export async function listZip(
  zip: ZipFile,
  again: () => Promise<ZipFile>,
  limits: ListLimits,
): Promise<readonly TreeFile[] | null> {
  const packed: Packed[] = []
  if (zip.entryCount > limits.mostEntries) return null
  for await (const entry of zip.eachEntry()) {
    const path = nameOf(entry)
    if (path.endsWith('/') || isLeftOut(path)) continue
    if (packed.length === limits.mostFiles) return null
    packed.push({ path: tidyName(path), entry })
  }
  return orderFiles(checkFiles(packed, again))
}

function checkFiles(packed: readonly Packed[], again: () => Promise<ZipFile>): readonly TreeFile[] {
  const refusals = packed.map(({ path, entry }) => refuseEntry(path, entry))
  // One that is refused for itself is not read, so it takes no other with it.
  const overlaps = refuseOverlaps(packed.filter((_, i) => refusals[i] === null))
  return packed.map(({ path, entry }, i) => {
    const bytes = entry.uncompressedSize
    const refusal = refusals[i] ?? overlaps.get(entry) ?? null
    if (refusal !== null) return refusedFile(path, bytes, refusal)
    return { path, bytes, refusal, read: (first) => readEntry(again, entry, path, first) }
  })
}

/** As yauzl decodes it, with `/` for `\`: an older Windows packs so. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
}
