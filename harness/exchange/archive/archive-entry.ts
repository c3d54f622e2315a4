/** Authority on a file that goes into an archive, read only when its turn comes. */
export type ArchiveEntry = {
  /** With `/` between its parts. */
  readonly path: string
  readonly read: () => Promise<Uint8Array>
}
