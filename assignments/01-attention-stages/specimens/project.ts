/** Authority on the specimens of `project`: X·W. */
import { drawn } from '../../../harness/authoring/drawn.ts'
import type { Sketch } from '../../../harness/authoring/sketch.ts'

export const project: readonly Sketch[] = [
  [
    'by-hand',
    'two tokens of width 2 through a square W that is not symmetric',
    [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, -1],
        [2, 0.5],
      ],
    ],
  ],
  [
    'narrower',
    'three tokens: d_model = 3 becomes d = 2',
    [
      [
        [1, 0, 2],
        [-1, 3, 1],
        [0.5, 2, -2],
      ],
      [
        [1, 2],
        [0, -1],
        [3, 1],
      ],
    ],
  ],
  [
    'wider',
    'two tokens: d_model = 2 becomes d = 3',
    [
      [
        [2, -1],
        [0.5, 4],
      ],
      [
        [1, 0, -2],
        [3, 1.5, 1],
      ],
    ],
  ],
  [
    'one-token',
    'a single token',
    [
      [[1.5, -2, 4]],
      [
        [2, 1],
        [-1, 3],
        [0.5, -0.5],
      ],
    ],
  ],
  [
    'same-shape-again',
    'the shapes of narrower with other numbers: nothing may be remembered',
    [
      [
        [-2, 1, 1],
        [4, 0, -3],
        [1, 1, 1],
      ],
      [
        [0.5, -1],
        [2, 2],
        [-1, 4],
      ],
    ],
  ],
  [
    'square-tokens',
    'as many tokens as columns, so that W·X would fit as well',
    [
      [
        [1, 2, 0],
        [0, -1, 3],
        [2, 0.5, 1],
      ],
      [
        [0, 1, 2],
        [1, -2, 0],
        [3, 0.5, -1],
      ],
    ],
  ],
  ['fractions', 'numbers that are no whole ones', [drawn(3, 4, 101), drawn(4, 5, 102)]],
  ['all-different', 'five tokens, d_model = 7, d = 3', [drawn(5, 7, 103), drawn(7, 3, 104)]],
  [
    'large-numbers',
    'entries in the thousands, of both signs',
    [drawn(4, 6, 105, 'normal', 3000), drawn(6, 2, 106, 'normal', 1000)],
  ],
  [
    'small-after-large',
    'one row again after a large matrix',
    [
      [[3, -1]],
      [
        [2, 0.25],
        [1, -4],
      ],
    ],
  ],
]
