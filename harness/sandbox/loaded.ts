/** Authority on what came of loading a module into a child. */
import type { Evidence } from '../domain/evidence.ts'
import type { Reply } from './protocol.ts'

export type Loaded =
  | { readonly kind: 'loaded'; readonly exported: readonly string[] }
  | RefusedLoad
  /** It hung, died or had no memory left while loading, and would again. */
  | { readonly kind: 'failed'; readonly evidence: Evidence }

/** It threw: an import that is not served, or an error of its own. */
export type RefusedLoad = { readonly kind: 'refused' } & Pick<
  Extract<Reply, { kind: 'load-failed' }>,
  'error' | 'import'
>
