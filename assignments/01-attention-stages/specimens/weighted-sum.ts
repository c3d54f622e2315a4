/** Authority on the specimens of `weightedSum`: A·V. Weights that do not sum to 1 show who normalises again. */
import { drawn } from '../../../harness/authoring/drawn.ts'
import type { Sketch } from '../../../harness/authoring/sketch.ts'

export const weightedSum: readonly Sketch[] = [
  [
    'by-hand',
    'two queries, two values of width 2: half and half, and a quarter to three quarters',
    [
      [
        [0.5, 0.5],
        [0.25, 0.75],
      ],
      [
        [2, 4],
        [6, -8],
      ],
    ],
  ],
  [
    'narrow-values',
    'two queries, three values of width 2',
    [
      [
        [0.5, 0.25, 0.25],
        [0, 1, 0],
      ],
      [
        [4, -2],
        [8, 6],
        [-4, 2],
      ],
    ],
  ],
  [
    'wide-values',
    'three queries, two values of width 4',
    [
      [
        [1, 0],
        [0.5, 0.5],
        [0.125, 0.875],
      ],
      [
        [1, 2, 3, 4],
        [-8, 0, 8, 16],
      ],
    ],
  ],
  [
    'square',
    'as many values as columns, and weights that are not symmetric',
    [
      [
        [0.5, 0.25, 0.25],
        [0.75, 0.125, 0.125],
        [0, 0.5, 0.5],
      ],
      [
        [1, 2, -3],
        [4, 0, 8],
        [2, -6, 1],
      ],
    ],
  ],
  [
    'one-query',
    'one query, four values',
    [
      [[0.125, 0.5, 0.25, 0.125]],
      [
        [8, 0, 4],
        [2, -2, 6],
        [-4, 8, 12],
        [16, 4, 0],
      ],
    ],
  ],
  [
    'weights-as-given',
    'weights that do not sum to 1 are used as they are',
    [
      [
        [2, -1],
        [0.5, 3],
      ],
      [
        [1, 4, 0.5],
        [3, -2, 1],
      ],
    ],
  ],
  [
    'same-shape-again',
    'the shapes of narrow-values with other numbers',
    [
      [
        [0.75, 0.125, 0.125],
        [0.25, 0.25, 0.5],
      ],
      [
        [-1, 3],
        [2, 2],
        [6, -5],
      ],
    ],
  ],
  ['all-different', 'five queries, four values of width 3', [drawn(5, 4, 601), drawn(4, 3, 602)]],
  [
    'large-values',
    'values in the tens of thousands',
    [drawn(3, 6, 603, 'uniform'), drawn(6, 2, 604, 'normal', 20000)],
  ],
  [
    'as-many-queries-as-columns',
    'V·A would fit as well',
    [drawn(3, 2, 605, 'halves'), drawn(2, 3, 606, 'halves')],
  ],
]
