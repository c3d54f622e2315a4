/** Authority on the specimens of `maskedSoftmax`: masks of every kind, rows with nothing allowed, scores of ±1000 and far beyond. */
import { drawn } from '../../../harness/authoring/drawn.ts'
import type { Sketch } from '../../../harness/authoring/sketch.ts'

const X = -Infinity

// A matrix is read row by row, not number by number.
// prettier-ignore
export const maskedSoftmax: readonly Sketch[] = [
  [
    'by-hand',
    'two tokens, causal: one key alone gets everything, two equal ones half each',
    [[[3, 5], [2, 2]], [[0, X], [0, 0]]],
  ],
  [
    'causal',
    'three tokens, causal',
    [[[1, 2, 3], [-1, 0, 2], [2, 1, 0.5]], [[0, X, X], [0, 0, X], [0, 0, 0]]],
  ],
  [
    'padding',
    'two queries, four keys, the second and the last of them padding',
    [[[1, 0, -1, 2], [0.5, 3, 1, 0]], [[0, X, 0, X], [0, X, 0, X]]],
  ],
  [
    'causal-and-padding',
    'two queries at the end of four keys, the first of which is padding',
    [[[2, -1, 0, 1], [1, 1.5, -2, 0.5]], [[X, 0, 0, X], [X, 0, 0, 0]]],
  ],
  [
    'nothing-allowed',
    'a row in which every key is hidden has nothing to share out: zeros',
    [[[1, 2], [3, -1], [0.5, -0.5]], [[0, 0], [X, X], [X, 0]]],
  ],
  [
    'nothing-allowed-anywhere',
    'every key is hidden from every query',
    [[[1, 2, -3], [0, 4, 1]], [[X, X, X], [X, X, X]]],
  ],
  ['one-key', 'one key, seen by two queries and hidden from the third', [[[5], [-3], [2]], [[0], [0], [X]]]],
  [
    'nothing-hidden',
    'a mask that hides nothing: plain softmax',
    [[[1, 2, 3], [0, -1, 1]], [[0, 0, 0], [0, 0, 0]]],
  ],
  [
    'not-symmetric',
    'as many queries as keys, and a mask that is another one if it is transposed',
    [[[1, -1, 0.5], [2, 0, 1], [-0.5, 1, 1.5]], [[0, 0, X], [X, 0, 0], [X, X, 0]]],
  ],
  [
    'large',
    'scores around 1000: exp(1000) is Infinity',
    [[[1000, 1001, 999], [1002, 1000, 1000.5]], [[0, 0, X], [X, 0, 0]]],
  ],
  [
    'very-negative',
    'scores around −1000: exp(−1000) is 0, and so is their sum',
    [[[-1000, -1001, -999.5], [-2000, -2000, -2001]], [[0, 0, X], [0, X, 0]]],
  ],
  [
    'hidden-far-above',
    'the hidden keys have by far the highest scores: softmax of everything would leave nothing to the others',
    [[[1500, 0, 1], [2, 1, 2500], [0, -1, 0.5]], [[X, 0, 0], [0, 0, X], [0, 0, 0]]],
  ],
  // exp(−744) is twice the smallest number there is. Divided by the 8 that the hidden keys bring into the sum, it is 0.
  [
    'hidden-just-within-exp',
    'the hidden scores lie 744 above the allowed one: as far above as exp can tell from nothing',
    [
      [[744, 744, 744, 744, 744, 744, 744, 744, 0]],
      [[X, X, X, X, X, X, X, X, 0]],
    ],
  ],
  [
    'rows-far-apart',
    'one row far above the other: each needs its own maximum',
    [[[2000, 2001, 1999], [-1, 0, 1]], [[0, 0, X], [0, X, 0]]],
  ],
  [
    'beyond-a-billion',
    'the allowed scores lie below −1,000,000,000: a number that only seems to be −∞ is higher',
    [[[-3000000000, 0, -3000000001], [1, -4000000000, 2]], [[0, X, 0], [X, 0, X]]],
  ],
  ['drawn', 'five queries, three keys', [drawn(5, 3, 1301), [[0, X, 0], [0, 0, X], [X, X, X], [X, 0, 0], [0, 0, 0]]]],
  [
    'drawn-wide',
    'three queries, seven keys',
    [
      drawn(3, 7, 1302, 'normal', 3),
      [[0, 0, 0, 0, 0, X, X], [X, 0, 0, 0, 0, 0, X], [X, X, 0, 0, 0, 0, 0]],
    ],
  ],
]
