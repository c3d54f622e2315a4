/** Authority on what a folder and an archive have in common: files by name, none of them read before it is asked for. */
import type { Refusal } from '../../domain/refusal.ts'

export type Tree = {
  /** Where it is, as the instructor gave it. */
  readonly path: string
  readonly kind: 'folder' | 'zip'
  /** Ordered by path; without what no student wrote (`__MACOSX`, `.DS_Store`, `node_modules`, `.git`). */
  readonly files: readonly TreeFile[]
  readonly close: () => Promise<void>
}

export type TreeFile = {
  /** With `/` between its parts, relative to the tree. As it stands there, so perhaps hostile, where it is refused. */
  readonly path: string
  /** As it says, before it is read. */
  readonly bytes: number
  /** Why it must not be read; null if it may. */
  readonly refusal: Refusal | null
  /** All of it, or as many of its first bytes. Throws `Refused` where it turns out to be other than it said. */
  readonly read: (first?: number) => Promise<Uint8Array>
}

/** Ends the reading of one student's files, and nothing else. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.kind)
    this.name = 'Refused'
    this.refusal = refusal
  }
}
