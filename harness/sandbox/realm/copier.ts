/** Authority on what copying a part needs to know of the copying of the whole. */
export type Copier = {
  /** The copy of a part; the very same one if it was copied before. */
  readonly copyOf: (value: unknown) => unknown
  /** Called before the parts are copied, for one of them may be the whole. */
  readonly keep: <Copy extends object>(original: object, copy: Copy) => Copy
}
