/** Authority on the specimens of `scores`: Q·Kᵀ, unscaled. */
import { drawn } from '../../../harness/authoring/drawn.ts'
import type { Sketch } from '../../../harness/authoring/sketch.ts'

export const scores: readonly Sketch[] = [
  [
    'by-hand',
    'two queries, two keys, d = 2: K is square and not symmetric',
    [
      [
        [1, 2],
        [3, -1],
      ],
      [
        [2, 1],
        [0, 4],
      ],
    ],
  ],
  [
    'more-keys',
    'two queries, three keys, d = 2',
    [
      [
        [1, -2],
        [0.5, 3],
      ],
      [
        [2, 1],
        [-1, 0],
        [4, 1.5],
      ],
    ],
  ],
  [
    'more-queries',
    'three queries, two keys, d = 4',
    [
      [
        [1, 0, 2, -1],
        [2, 1, 0, 3],
        [-2, 1, 1, 0.5],
      ],
      [
        [1, 2, 0, 1],
        [0, -1, 3, 2],
      ],
    ],
  ],
  [
    'keys-as-many-as-columns',
    'three queries of width 2 and two keys, so that Q·K would fit as well',
    [
      [
        [1, 2],
        [3, 4],
        [-1, 0.5],
      ],
      [
        [2, -3],
        [1, 1],
      ],
    ],
  ],
  [
    'one-query',
    'one query, four keys',
    [
      [[2, -1, 0.5]],
      [
        [1, 1, 2],
        [0, 3, -2],
        [-1, 0, 4],
        [2, 2, 2],
      ],
    ],
  ],
  [
    'width-one',
    'd = 1: every score is one product',
    [
      [[2], [-3], [0.5]],
      [[4], [-1]],
    ],
  ],
  [
    'same-shape-again',
    'the shapes of more-keys with other numbers: nothing may be remembered',
    [
      [
        [3, 1],
        [-2, 0.5],
      ],
      [
        [1, 1],
        [2, -4],
        [0, 3],
      ],
    ],
  ],
  ['all-different', 'five queries, four keys, d = 3', [drawn(5, 3, 201), drawn(4, 3, 202)]],
  ['square', 'as many queries as keys as columns', [drawn(4, 4, 203), drawn(4, 4, 204)]],
  [
    'wide',
    'd = 256, drawn from a normal distribution: the scores have a variance of about 256',
    [drawn(2, 256, 205), drawn(3, 256, 206)],
  ],
  [
    'very-wide',
    'd = 4096: raw scores this large saturate softmax',
    [drawn(2, 4096, 207), drawn(3, 4096, 208)],
  ],
]
