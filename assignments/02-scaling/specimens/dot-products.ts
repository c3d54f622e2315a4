/** Authority on the specimens of `dotProducts`: one query with each key, unscaled. */
import type { Sketch } from '../../../harness/authoring/sketch.ts'
import { ODD_WIDTHS, queryAndKeys, WIDTHS } from './widths.ts'

export const dotProducts: readonly Sketch[] = [
  [
    'by-hand',
    'two keys of width 2, so that K is square; it is not symmetric',
    [
      [1, 2],
      [
        [3, -1],
        [0.5, 4],
      ],
    ],
  ],
  [
    'more-keys',
    'three keys, d = 2',
    [
      [2, -3],
      [
        [1, 1],
        [-2, 0.5],
        [4, 3],
      ],
    ],
  ],
  ['one-key', 'a single key: a list of one number', [[1, -2, 0.5], [[2, 1, 4]]]],
  ['one-number', 'd = 1: every dot product is one product', [[-3], [[2], [0], [-0.5]]]],
  [
    'same-shape-again',
    'the shapes of more-keys with other numbers: nothing may be remembered',
    [
      [-1, 0.5],
      [
        [2, 2],
        [1, -4],
        [0, 3],
      ],
    ],
  ],
  // Wider ones are tested in attend; here a matrix of the products would have thousands of numbers.
  ...[...WIDTHS, ...ODD_WIDTHS]
    .filter((d) => d <= 256)
    .map((d): Sketch => [`width-${d}`, `eight keys, d = ${d}: a variance of about ${d}`, queryAndKeys(d)]),
]
