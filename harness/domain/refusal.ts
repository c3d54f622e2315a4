/** Authority on why files that were handed in are not read at all. What is refused costs nobody else anything. */
export type Refusal =
  /** The name leads to a place outside of the submission. */
  | { readonly kind: 'leads-outside'; readonly path: string; readonly how: 'absolute' | 'climbs' }
  | { readonly kind: 'link'; readonly path: string }
  /** Neither a file nor a folder: a device, a pipe, a socket. */
  | { readonly kind: 'no-file'; readonly path: string }
  /** Two names that are one on a system that does not tell capitals. */
  | { readonly kind: 'same-name'; readonly path: string; readonly other: string }
  /** Names that some system cannot hold, or that cannot be read as text. */
  | { readonly kind: 'bad-name'; readonly path: string }
  | { readonly kind: 'too-many-files'; readonly most: number }
  | { readonly kind: 'too-large'; readonly path: string; readonly mostBytes: number }
  /** All files together. */
  | { readonly kind: 'too-much'; readonly mostBytes: number }
  /** It is packed so tightly that it must have been made to burst. */
  | { readonly kind: 'bomb'; readonly path: string; readonly mostRatio: number }
  | { readonly kind: 'encrypted'; readonly path: string }
  | { readonly kind: 'archive-in-archive'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string }
