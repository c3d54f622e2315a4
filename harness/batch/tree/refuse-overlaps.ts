/**
 * Authority on files of an archive that share their packed bytes: it is how a small archive without any further one inside
 * unpacks to terabytes, and no packer does it.
 */
import type { Entry } from 'yauzl'
import type { Refusal } from '../../domain/refusal.ts'

type Packed = { readonly path: string; readonly entry: Entry }

/** A local header has 30 bytes and the name before the packed bytes. */
const HEADER = 30

/** By their place in the list. */
export function refuseOverlaps(packed: readonly Packed[]): ReadonlyMap<number, Refusal> {
  const refusals = new Map<number, Refusal>()
  const refuse = (i: number) => {
    const path = packed[i]?.path ?? ''
    refusals.set(i, { kind: 'unreadable', path, reason: SHARED })
  }
  const ranges = packed.map(({ entry }, i) => rangeOf(entry, i)).toSorted((a, b) => a.start - b.start)
  let furthest = { i: -1, start: 0, end: 0 }
  for (const range of ranges) {
    if (range.start < furthest.end) {
      refuse(range.i)
      refuse(furthest.i)
    }
    if (range.end > furthest.end) furthest = range
  }
  return refusals
}

const SHARED = 'It lies in the same place of the archive as another file.'

function rangeOf(entry: Entry, i: number) {
  const start = entry.relativeOffsetOfLocalHeader
  return { i, start, end: start + HEADER + entry.fileNameLength + entry.compressedSize }
}
