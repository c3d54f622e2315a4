/** Authority on the specimens of `softmax`, row by row. In doubles, exp overflows only beyond 709: stability needs ±1000. */
import { drawn } from '../../../harness/authoring/drawn.ts'
import type { Sketch } from '../../../harness/authoring/sketch.ts'

const masked = -Infinity

export const softmax: readonly Sketch[] = [
  [
    'by-hand',
    'two rows of two: equal scores, and scores that differ by 1',
    [
      [
        [0, 0],
        [1, 2],
      ],
    ],
  ],
  [
    'three-keys',
    'two rows of three, of both signs',
    [
      [
        [1, 2, 3],
        [-1, 0, 2],
      ],
    ],
  ],
  ['one-key', 'one key gets all the weight', [[[5], [-3]]]],
  [
    'masked-keys',
    'causal rows: a key at −∞ gets exactly 0',
    [
      [
        [1, masked, masked],
        [2, 0.5, masked],
        [0, 1, -1],
      ],
    ],
  ],
  [
    'nothing-allowed',
    'a row with every key masked has no weights to give: zeros',
    [
      [
        [1, 2],
        [masked, masked],
        [0.5, -0.5],
      ],
    ],
  ],
  [
    'large',
    'scores around 1000: exp(1000) is Infinity',
    [
      [
        [1000, 1001, 999],
        [1002, 1000, 1000.5],
      ],
    ],
  ],
  [
    'very-negative',
    'scores around −1000: exp(−1000) is 0, and so is their sum',
    [
      [
        [-1000, -1001, -999.5],
        [-2000, -2000, -2001],
      ],
    ],
  ],
  [
    'rows-far-apart',
    'one row far above the other: each needs its own maximum',
    [
      [
        [2000, 2001, 1999],
        [-1, 0, 1],
        [-1500, -1501, -1499],
      ],
    ],
  ],
  [
    'low-row-first',
    'the row far below comes first: the maximum of everything is not the maximum so far',
    [
      [
        [-1500, -1499],
        [0.5, -0.5],
      ],
    ],
  ],
  [
    'one-high-score',
    'one score far above the mean of its row',
    [
      [
        [1500, 0, 0, 0],
        [0, 1, 0.5, 2],
      ],
    ],
  ],
  [
    'late-high-score',
    'the highest score comes last: neither the first score nor the mean protects',
    [
      [
        [-1, 2, 0, 1500],
        [3, 0, 1, 0.5],
      ],
    ],
  ],
  [
    'masked-first',
    'masked keys before allowed ones, and one row with nothing allowed',
    [
      [
        [masked, masked, masked],
        [masked, 1, 3],
        [2, masked, 0.5],
      ],
    ],
  ],
  [
    'same-shape-again',
    'the shape of three-keys with other numbers',
    [
      [
        [0.5, -2, 1],
        [3, 1, 1.5],
      ],
    ],
  ],
  ['more-rows-than-keys', 'five rows, three keys', [drawn(5, 3, 501)]],
  ['more-keys-than-rows', 'three rows, seven keys', [drawn(3, 7, 502, 'normal', 2)]],
  [
    'saturated',
    'raw scores as d = 4096 brings them: one weight takes everything',
    [drawn(3, 8, 503, 'normal', 64)],
  ],
]
