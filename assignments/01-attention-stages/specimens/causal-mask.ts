/** Authority on the specimens of `causalMask`: −∞ where the key comes after the query. */
import { drawn } from '../../../harness/authoring/drawn.ts'
import type { Sketch } from '../../../harness/authoring/sketch.ts'

export const causalMask: readonly Sketch[] = [
  [
    'by-hand',
    'three tokens: three of the nine scores lie in the future',
    [
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    ],
  ],
  [
    'two-tokens',
    'one score lies in the future',
    [
      [
        [2, -1],
        [0.5, 3],
      ],
    ],
  ],
  ['one-token', 'there is no future', [[[4]]]],
  [
    'negative-scores',
    'negative scores, so that 0 would not hide a key but favour it',
    [
      [
        [-1, -2, -3],
        [-4, -5, -6],
        [-7, -8, -0.5],
      ],
    ],
  ],
  [
    'same-shape-again',
    'the shape of by-hand with other numbers',
    [
      [
        [0.5, -1, 2],
        [3, 1.5, -2],
        [1, 1, -4],
      ],
    ],
  ],
  ['five-tokens', 'five tokens, drawn', [drawn(5, 5, 401, 'halves')]],
  ['eight-tokens', 'eight tokens: a mask for another size shows', [drawn(8, 8, 402)]],
  [
    'two-after-eight',
    'two tokens again, after eight',
    [
      [
        [-1, 6],
        [2, 0.25],
      ],
    ],
  ],
  ['large-scores', 'scores of tens of thousands, of both signs', [drawn(4, 4, 403, 'normal', 40000)]],
]
