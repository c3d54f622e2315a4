/** Authority on the specimens of `attend`: scaled and unscaled weights of one query, from d = 1 to d = 4096. */
import type { Sketch } from '../../../harness/authoring/sketch.ts'
import { ODD_WIDTHS, queryAndKeys, WIDTHS } from './widths.ts'

const scaled = { scaled: true }
const unscaled = { scaled: false }

const four = [
  [2, 1, -1, 0],
  [0, 0, 1, -1],
]
const three = [
  [1, 0, 1],
  [0, -1, 2],
  [3, 1, 0],
  [-1, 2, 0.5],
]
/** With the query [1000, 1]. */
const huge = [
  [100, 1],
  [100, 0],
  [-100, 0],
]

export const attend: readonly Sketch[] = [
  ['by-hand', 'two keys, d = 4: scores 2 and 0, halved', [[1, 1, 1, 1], four, scaled]],
  ['by-hand-unscaled', 'the same query and keys, unscaled', [[1, 1, 1, 1], four, unscaled]],
  ['odd-width', 'four keys, d = 3: √d is neither d nor a whole number', [[1, 2, -0.5], three, scaled]],
  ['odd-width-unscaled', 'the same query and keys, unscaled', [[1, 2, -0.5], three, unscaled]],
  ['one-key', 'one key gets all the weight', [[3, -1], [[2, 5]], scaled]],
  ['one-number', 'd = 1: scaled and unscaled are the same', [[2], [[1], [-1], [0.5]], scaled]],
  [
    'same-shape-again',
    'the shapes of odd-width with other numbers: nothing may be remembered',
    [[-1, 0.5, 2], three.toReversed(), scaled],
  ],
  ['huge', 'scores of ±100,000, unscaled: exp of them is Infinity or 0', [[1000, 1], huge, unscaled]],
  ['huge-scaled', 'scores of ±70,000 are left after the scaling', [[1000, 1], huge, scaled]],
  [
    'all-far-below-zero',
    'all scores near −100,000: all exponentials are 0',
    [
      [1000, 1],
      [
        [-100, 0],
        [-100, 1],
        [-100, -0.5],
      ],
      unscaled,
    ],
  ],
  ...WIDTHS.flatMap((d): readonly Sketch[] => [
    [`width-${d}`, `eight keys, d = ${d}, scaled`, [...queryAndKeys(d), scaled]],
    [`width-${d}-unscaled`, `the same query and keys, d = ${d}, unscaled`, [...queryAndKeys(d), unscaled]],
  ]),
  ...ODD_WIDTHS.map((d): Sketch => [
    `width-${d}`,
    `eight keys, d = ${d}: √d is no power of two`,
    [...queryAndKeys(d), scaled],
  ]),
]
