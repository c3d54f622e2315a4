/**
 * Authority on which two submissions are the same: those of the same files under the same names, wherever they came from, and
 * in whatever order.
 */
import { createHash } from 'node:crypto'
import type { Refusal } from '../../domain/refusal.ts'
import type { PlacedFile } from '../intake/handed-in.ts'
import { refusePlaced, refuseSum } from './refuse-placed.ts'
import { Refused } from './tree.ts'

export type Digested =
  | { readonly kind: 'digested'; readonly digest: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** `each` gets the files one after the other, ordered by their names; no second one is in memory meanwhile. */
export async function digestWork(
  placed: readonly PlacedFile[],
  each: (path: string, bytes: Uint8Array) => Promise<void> = ignore,
): Promise<Digested> {
  try {
    return { kind: 'digested', digest: await readAll(placed.map(asWritten), each) }
  } catch (cause) {
    if (cause instanceof Refused) return { kind: 'refused', refusal: cause.refusal }
    throw cause
  }
}

/** A Mac takes accents apart in the names of files, and nobody types them so in an import. */
function asWritten({ path, file }: PlacedFile): PlacedFile {
  return { path: path.normalize('NFC'), file }
}

async function readAll(
  placed: readonly PlacedFile[],
  each: (path: string, bytes: Uint8Array) => Promise<void>,
) {
  orThrow(refusePlaced(placed))
  const hash = createHash('sha256')
  let sum = 0
  for (const { path, file } of placed.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const bytes = await file.read()
    sum += bytes.length
    orThrow(refuseSum(sum))
    // No two lists of files read alike: a name cannot end its line, and its length says where the file does.
    hash.update(`${JSON.stringify([path, bytes.length])}\n`).update(bytes)
    await each(path, bytes)
  }
  return `sha256:${hash.digest('hex')}`
}

function orThrow(refusal: Refusal | null): void {
  if (refusal !== null) throw new Refused(refusal)
}

async function ignore(): Promise<void> {}
