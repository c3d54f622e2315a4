/** Authority on the specimens of `slidingWindowAttention`: windows of one, two, as many as there are tokens, and more. */
import { drawn } from '../../../harness/authoring/drawn.ts'
import type { Sketch } from '../../../harness/authoring/sketch.ts'

export const slidingWindowAttention: readonly Sketch[] = [
  [
    'by-hand',
    'four tokens, each sees itself and the one before it; d = 4, so √d = 2',
    [
      [
        [1, 1, 0, 0],
        [1, 1, 1, 1],
        [2, 0, 0, 0],
        [0, 1, 0, 1],
      ],
      [
        [1, 1, 1, 1],
        [0, 0, 0, 0],
        [1, 1, 0, 0],
        [0, 2, 0, 0],
      ],
      [[1], [2], [4], [8]],
      { window: 2 },
    ],
  ],
  [
    'three-tokens',
    'three tokens, a window of two: only the last one has a key to forget',
    [
      [[1], [2], [-1]],
      [[1], [0.5], [2]],
      [
        [3, 0],
        [0, 3],
        [1, 1],
      ],
      { window: 2 },
    ],
  ],
  [
    'itself-alone',
    'a window of one: every token gets its own value',
    [drawn(4, 2, 801, 'halves'), drawn(4, 2, 802, 'halves'), drawn(4, 3, 803, 'halves'), { window: 1 }],
  ],
  [
    'whole-text',
    'a window of exactly all tokens: causal attention',
    [drawn(5, 2, 804, 'halves'), drawn(5, 2, 805, 'halves'), drawn(5, 1, 806, 'halves'), { window: 5 }],
  ],
  [
    'longer-than-text',
    'a window that is larger than there are tokens',
    [drawn(3, 4, 807), drawn(3, 4, 808), drawn(3, 2, 809), { window: 9 }],
  ],
  ['one-token', 'one token', [[[2, -1, 0]], [[1, 1, 1]], [[5, -3]], { window: 3 }]],
  [
    'twos',
    'seven tokens, a window of two',
    [drawn(7, 3, 810), drawn(7, 3, 811), drawn(7, 2, 812), { window: 2 }],
  ],
  [
    'threes',
    'eight tokens, a window of three',
    [drawn(8, 5, 813), drawn(8, 5, 814), drawn(8, 4, 815), { window: 3 }],
  ],
  [
    'fours',
    'nine tokens, a window of four',
    [drawn(9, 2, 816), drawn(9, 2, 817), drawn(9, 3, 818), { window: 4 }],
  ],
  [
    'large-scores',
    'scores of 1000 and more inside the window',
    [[[1000], [1000], [1000], [1000]], [[1], [1.001], [0.999], [1.002]], [[1], [2], [3], [4]], { window: 3 }],
  ],
  [
    'very-negative-scores',
    'scores of −1000 and less inside the window',
    [
      [[-1000], [-1000], [-1000], [-1000]],
      [[1], [1.001], [0.999], [1.002]],
      [[1], [2], [3], [4]],
      { window: 3 },
    ],
  ],
  [
    'forgotten-favourite',
    'the key with by far the highest score has left the window',
    [[[10], [10], [10], [10]], [[90], [1], [2], [1.5]], [[1], [2], [4], [8]], { window: 2 }],
  ],
]
