/** Authority on the specimens of the two counts: by hand first, then past 2³¹ and 2³², and a model as they are. */
import type { Sketch } from '../../../harness/authoring/sketch.ts'

export const scoreCount: readonly Sketch[] = [
  ['by-hand', 'three tokens, two heads, five layers', [{ tokens: 3, heads: 2, layers: 5 }]],
  ['one-token', 'one token, one head, one layer: one score', [{ tokens: 1, heads: 1, layers: 1 }]],
  ['one-head', 'eight tokens in one head of one layer', [{ tokens: 8, heads: 1, layers: 1 }]],
  ['twice-the-tokens', 'sixteen tokens: four times as many scores', [{ tokens: 16, heads: 1, layers: 1 }]],
  ['small-model', '512 tokens, 8 heads, 6 layers', [{ tokens: 512, heads: 8, layers: 6 }]],
  ['past-31-bits', 'one head of 46,341 tokens is just past 2³¹', [{ tokens: 46_341, heads: 1, layers: 1 }]],
  [
    'past-32-bits',
    '65,536 tokens: exactly 2³², which 32 bits make 0',
    [{ tokens: 65_536, heads: 1, layers: 1 }],
  ],
  ['ten-billion', '100,000 tokens in one head of one layer', [{ tokens: 100_000, heads: 1, layers: 1 }]],
  ['long-context', '100,000 tokens, 32 heads, 32 layers', [{ tokens: 100_000, heads: 32, layers: 32 }]],
  ['odd-model', 'sizes that are no powers of two', [{ tokens: 12_345, heads: 12, layers: 7 }]],
]

export const scoreBytes: readonly Sketch[] = [
  [
    'by-hand',
    'three tokens, two heads, five layers, four bytes each',
    [{ tokens: 3, heads: 2, layers: 5, bytesPerScore: 4 }],
  ],
  ['one-score', 'one score in half precision', [{ tokens: 1, heads: 1, layers: 1, bytesPerScore: 2 }]],
  [
    'one-head',
    'eight tokens in one head, in double precision',
    [{ tokens: 8, heads: 1, layers: 1, bytesPerScore: 8 }],
  ],
  [
    'one-byte',
    'scores of one byte each: as many bytes as scores',
    [{ tokens: 20, heads: 3, layers: 2, bytesPerScore: 1 }],
  ],
  ['small-model', '512 tokens, 8 heads, 6 layers', [{ tokens: 512, heads: 8, layers: 6, bytesPerScore: 2 }]],
  [
    'past-31-bits',
    'the scores fit into 31 bits, their bytes do not',
    [{ tokens: 30_011, heads: 1, layers: 1, bytesPerScore: 4 }],
  ],
  [
    'past-32-bits',
    '65,536 tokens in single precision: 16 GiB',
    [{ tokens: 65_536, heads: 1, layers: 1, bytesPerScore: 4 }],
  ],
  [
    'long-context',
    '100,000 tokens, 32 heads, 32 layers in half precision',
    [{ tokens: 100_000, heads: 32, layers: 32, bytesPerScore: 2 }],
  ],
  [
    'odd-model',
    'sizes that are no powers of two',
    [{ tokens: 12_345, heads: 12, layers: 7, bytesPerScore: 3 }],
  ],
]
