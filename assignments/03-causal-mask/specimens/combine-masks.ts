/** Authority on the specimens of `combineMasks`: each pair of what two masks can say of a place, in masks of several shapes. */
import type { Sketch } from '../../../harness/authoring/sketch.ts'

const X = -Infinity

// A matrix is read row by row, not number by number.
// prettier-ignore
export const combineMasks: readonly Sketch[] = [
  [
    'by-hand',
    'three tokens, the first of them padding: query 1 is left with nothing',
    [[[X, 0, 0], [X, 0, 0], [X, 0, 0]], [[0, X, X], [0, 0, X], [0, 0, 0]]],
  ],
  [
    'every-pair',
    'every pair once: hidden by neither, by b, by a, by both',
    [[[0, 0], [X, X]], [[0, X], [0, X]]],
  ],
  [
    'causal-and-padding',
    'three tokens, the last of them padding',
    [[[0, X, X], [0, 0, X], [0, 0, 0]], [[0, 0, X], [0, 0, X], [0, 0, X]]],
  ],
  [
    'more-keys-than-queries',
    'two queries, four keys',
    [[[0, 0, X, X], [0, 0, 0, X]], [[X, 0, 0, 0], [0, X, 0, X]]],
  ],
  [
    'more-queries-than-keys',
    'three queries, two keys',
    [[[0, X], [0, 0], [X, 0]], [[0, 0], [X, 0], [X, X]]],
  ],
  ['one-place', 'one query, one key, hidden by b alone', [[[0]], [[X]]]],
  ['nothing-hidden', 'two masks that hide nothing', [[[0, 0, 0], [0, 0, 0]], [[0, 0, 0], [0, 0, 0]]]],
  ['twice-the-same', 'a mask combined with its equal', [[[0, X], [X, 0], [0, 0]], [[0, X], [X, 0], [0, 0]]]],
  ['everything-hidden', 'between them they hide everything', [[[0, X, 0]], [[X, 0, X]]]],
]
