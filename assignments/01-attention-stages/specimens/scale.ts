/** Authority on the specimens of `scale`: S/√d. A d of 1, 4, 9, 16 or 64 hides mistakes that others show. */
import { drawn } from '../../../harness/authoring/drawn.ts'
import type { Sketch } from '../../../harness/authoring/sketch.ts'

export const scale: readonly Sketch[] = [
  [
    'odd-width',
    'two tokens, d = 3: √d is neither d nor √n',
    [
      [
        [2, -1],
        [-4, 3],
      ],
      3,
    ],
  ],
  [
    'by-hand',
    'd = 16, so √d = 4 without a calculator',
    [
      [
        [8, -4],
        [2, 6],
      ],
      16,
    ],
  ],
  [
    'width-one',
    'd = 1 changes nothing',
    [
      [
        [1.5, -2],
        [0.5, 4],
      ],
      1,
    ],
  ],
  [
    'four',
    'd = 4: √d is also d/2',
    [
      [
        [2, 4],
        [-6, 1],
      ],
      4,
    ],
  ],
  [
    'oblong',
    'two queries, five keys, d = 7',
    [
      [
        [1, -2, 3, 0.5, 4],
        [-1, 2, 6, -3.5, 0],
      ],
      7,
    ],
  ],
  [
    'same-shape-again',
    'the shape of odd-width with other numbers and d = 5',
    [
      [
        [-3, 7],
        [1, -0.5],
      ],
      5,
    ],
  ],
  ['one-score', 'a single score, d = 2', [[[3]], 2]],
  ['three-by-four', 'three queries, four keys, d = 10', [drawn(3, 4, 301, 'normal', 3), 10]],
  [
    'large-width',
    'd = 4096, with the scores that such a width brings: √d = 64',
    [drawn(3, 5, 302, 'normal', 64), 4096],
  ],
  ['no-power-of-two', 'd = 3000 and scores in the hundreds', [drawn(4, 3, 303, 'normal', 500), 3000]],
]
