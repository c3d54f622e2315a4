/**
 * Authority on files of an archive that share their packed bytes: it is how a small archive without any further one inside
 * unpacks to terabytes, and no packer does it.
 */
import type { Entry } from 'yauzl'
import type { Refusal } from '../../domain/refusal.ts'

export type Packed = { readonly path: string; readonly entry: Entry }

/** A local header has 30 bytes and the name before the packed bytes. */
const HEADER = 30

type Range = { readonly of: Packed; readonly start: number; readonly end: number }

/** Of those that share: which one is honest cannot be known. */
export function refuseOverlaps(packed: readonly Packed[]): ReadonlyMap<Entry, Refusal> {
  const refusals = new Map<Entry, Refusal>()
  let furthest: Range | null = null
  for (const range of packed.map(rangeOf).toSorted((a, b) => a.start - b.start)) {
    if (furthest !== null && range.start < furthest.end) {
      for (const { path, entry } of [range.of, furthest.of]) {
        refusals.set(entry, { kind: 'unreadable', path, reason: SHARED })
      }
    }
    if (furthest === null || range.end > furthest.end) furthest = range
  }
  return refusals
}

const SHARED = 'It lies in the same place of the archive as another file.'

function rangeOf(of: Packed): Range {
  const { relativeOffsetOfLocalHeader: start, fileNameLength, compressedSize } = of.entry
  return { of, start, end: start + HEADER + fileNameLength + compressedSize }
}
