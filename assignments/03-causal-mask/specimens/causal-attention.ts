/**
 * Authority on the specimens of `causalAttention`: as many queries as keys and fewer, sizes that all differ and sizes that all are
 * alike, scores of ±1000; and another last token, which no earlier row may show.
 */
import { drawn, drawnList } from '../../../harness/authoring/drawn.ts'
import type { Sketch } from '../../../harness/authoring/sketch.ts'

const laterToken = { procedure: 'later-token' }

// A matrix is read row by row, not number by number.
// prettier-ignore
export const causalAttention: readonly Sketch[] = [
  [
    'by-hand',
    'the last two queries of a text of three tokens: query 1 sees two keys, query 2 sees three',
    [[[1, 1, 0, 0], [0, 2, 0, 0]], [[2, 0, 0, 0], [0, 2, 0, 0], [0, 0, 1, 1]], [[6], [2], [-4]]],
  ],
  [
    'two-tokens',
    'two tokens, d = 4, d_v = 2',
    [[[1, 0, 1, 0], [0, 2, 0, 0]], [[2, 1, 0, 0], [0, 1, 1, 1]], [[4, 0], [0, 8]]],
  ],
  ['one-query', 'one query sees all three keys', [[[1, -1]], [[2, 0], [0.5, 1], [-1, 1]], [[3, 1, 0], [-2, 0, 4], [1, 5, -1]]]],
  ['one-token', 'one token sees itself', [[[2, -1, 0.5]], [[1, 1, 1]], [[-3, 0.5]]]],
  [
    'negative-scores',
    'the allowed scores are negative, so that 0 would not hide a key but favour it',
    [[[1, 2], [2, 1], [1, 1]], [[-2, -1], [-1, -1], [-1, -3]], [[1, -2, 4], [3, 0, -1], [0, 5, 2]]],
  ],
  [
    'all-different',
    'three queries, five keys, d = 4, d_v = 2',
    [drawn(3, 4, 1401), drawn(5, 4, 1402), drawn(5, 2, 1403)],
  ],
  [
    'all-alike',
    'three queries, three keys, d = d_v = 3: nothing is told by its size',
    [drawn(3, 3, 1404, 'halves'), drawn(3, 3, 1405, 'halves'), drawn(3, 3, 1406, 'halves')],
  ],
  [
    'two-of-six',
    'two queries, six keys, d = 3, d_v = 4',
    [drawn(2, 3, 1407), drawn(6, 3, 1408), drawn(6, 4, 1409, 'normal', 10)],
  ],
  [
    'large-scores',
    'scores of ±1000 and more: exp of them is Infinity, or 0',
    [[[1000, 500], [-800, 1000], [1000, 0]], [[1, 1], [1.5, -1], [-1, -1]], [[1, 2, -1], [0, 4, 3], [-2, 1, 5]]],
  ],
  [
    'future-far-above',
    'the hidden keys would have had by far the highest scores',
    [[[1, 1], [1, 2], [2, 1]], [[1, 0], [0, 1], [3000, 3000]], [[1], [2], [-4]]],
  ],
  [
    'far-below-zero',
    'the allowed scores lie around −1000, so that −100 would not hide a key but favour it',
    [[[100, 50], [80, 100]], [[-10, -9], [-8, -9.5]], [[1, -2, 4], [3, 0, -1]]],
  ],
  [
    'beyond-a-billion',
    'the allowed scores lie below −1,000,000,000: a number that only seems to be −∞ is higher',
    [[[100000, 0], [0, 100000]], [[-50000, -60000], [10, 20]], [[2, -1, 1], [5, 3, 0]]],
  ],
  [
    'another-last-token',
    'three tokens, and another third one: rows 1 and 2 stay as they are, to the last bit',
    [[[1, 0], [0, 1], [1, 1]], [[1, 1], [0, 2], [2, 0]], [[3], [-1], [2]], [2, -1], [4000, 3000], [9]],
    laterToken,
  ],
  [
    'another-last-token-at-the-end',
    'the last three queries of six tokens, and another sixth token',
    [
      drawn(3, 4, 1410), drawn(6, 4, 1411), drawn(6, 2, 1412),
      drawnList(4, 1413), drawnList(4, 1414, 'normal', 3000), drawnList(2, 1415),
    ],
    laterToken,
  ],
]
