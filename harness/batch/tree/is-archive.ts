/** Authority on what an archive is: a zip by its first bytes, and others by their names, so that people hear which one is read. */
import type { TreeFile } from './tree.ts'

/** `other` is an archive that is not read here. */
export type ArchiveKind = 'zip' | 'other'

const OTHERS = /\.(rar|7z|tar|tgz|tbz2?|txz|gz|bz2|xz|zst|zipx|cab|arj|lzh|iso|dmg)$/i
/** Documents that are zips inside, and that nobody hands in as one. */
const DOCUMENTS = /\.(docx|xlsx|pptx|od[tsp]|epub|jar|apk|pages|numbers|key)$/i

/** Null where it is none. What must not be read is told by its name alone. */
export async function isArchive(file: TreeFile): Promise<ArchiveKind | null> {
  if (OTHERS.test(file.path)) return 'other'
  if (DOCUMENTS.test(file.path)) return null
  if (file.refusal !== null) return /\.zip$/i.test(file.path) ? 'zip' : null
  return isZip(await file.read(4)) ? 'zip' : null
}

/** A file's local header, or the end of an archive with nothing in it. */
export function isZip(start: Uint8Array): boolean {
  const [first, second, third, fourth] = start
  return first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6))
}
