/** Authority on what goes wrong where there are two inputs: queries, keys or values are made of the wrong one. */
import type { AttentionChanges } from '../compose-attention.ts'
import { project } from '../project.ts'

export const sourcesMisconceptions = {
  'cross-k-from-input': { k: ({ x, weights }) => project(x, weights.wk) },
  'cross-v-from-input': { v: ({ x, weights }) => project(x, weights.wv) },
  /** Self-attention of x: the context has no part in it. */
  'cross-ignores-context': {
    k: ({ x, weights }) => project(x, weights.wk),
    v: ({ x, weights }) => project(x, weights.wv),
  },
  /** Self-attention of the context: x has no part in it. */
  'cross-q-from-context': { q: ({ context, weights }) => project(context, weights.wq) },
  /** The context looks at x. */
  'cross-exchanged': {
    q: ({ context, weights }) => project(context, weights.wq),
    k: ({ x, weights }) => project(x, weights.wk),
    v: ({ x, weights }) => project(x, weights.wv),
  },
  /** The context with x in front of it. */
  'cross-looks-at-both': {
    k: ({ x, context, weights }) => project([...x, ...context], weights.wk),
    v: ({ x, context, weights }) => project([...x, ...context], weights.wv),
  },
} as const satisfies Readonly<Record<string, AttentionChanges>>
