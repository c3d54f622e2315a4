/** Authority on the inputs of this small assignment. */
import type { Sketch } from '../../../../harness/authoring/sketch.ts'

export const specimens: Readonly<Record<string, readonly Sketch[]>> = {
  variance: [
    ['by-hand', 'mean 2', [[1, 2, 3]]],
    ['odd', 'four numbers that are not whole', [[0.5, -1.25, 3, 7.75]]],
    ['large', 'large numbers', [[1000, -2500, 400.5, 31, 8]]],
  ],
  dotProducts: [
    [
      'by-hand',
      'two keys',
      [
        [1, 2],
        [
          [3, 4],
          [0.5, -1],
        ],
      ],
    ],
    [
      'eight-keys',
      'one query, eight keys',
      [[1, 0.3, -2], Array.from({ length: 8 }, (_, i) => [i + 0.1, i * i, 3 - i / 7])],
    ],
    [
      'three',
      'three keys',
      [
        [2, -1, 0.5, 3],
        [
          [1, 2, 3, 4],
          [0.1, 0.2, 0.3, 0.7],
          [9, -8, 7, 1],
        ],
      ],
    ],
  ],
  scoreCount: [
    ['by-hand', 'small enough to draw', [{ tokens: 4, heads: 2, layers: 3 }]],
    ['long', 'a long context', [{ tokens: 100_000, heads: 32, layers: 32 }]],
    ['odd', 'odd numbers', [{ tokens: 999_999, heads: 7, layers: 11 }]],
  ],
  decodeStep: [
    ['first', 'an empty cache', [{ keys: [], values: [] }, [1, 2], [0.5, 1], [3, 1, 2]]],
    [
      'third',
      'two tokens are cached',
      [
        {
          keys: [
            [1, 0],
            [0, 1],
          ],
          values: [
            [1, 1, 1],
            [2, 0, -1],
          ],
        },
        [1, 2],
        [0.5, 1],
        [3, 1, 2],
      ],
    ],
  ],
  join: [
    [
      'by-hand',
      'two heads',
      [
        [
          [1, 2],
          [3, 4],
        ],
        {
          heads: [
            { w: [[1], [0]] },
            {
              w: [
                [0, 1],
                [1, 0.3],
              ],
            },
          ],
          keep: [true, false],
        },
      ],
    ],
    [
      'wide',
      'too long to write out',
      [
        [
          [1.25, 2.125, 3.5],
          [3.75, 4.25, 5.5],
          [0.5, 0.25, 0.125],
        ],
        {
          heads: [
            {
              w: [
                [1.5, 0.25, 2.75],
                [0.125, 1.375, 2.5],
                [3.625, 0.5, 1.25],
              ],
            },
            {
              w: [
                [0.5, 1.125, 0.75],
                [2.25, 1.5, 0.375],
                [0.125, 0.25, 4.5],
              ],
            },
          ],
          keep: [true, true, false],
        },
      ],
    ],
  ],
}
