/** Authority on the specimens of `selfAttention`: queries, keys and values of one input, and no mask. */
import { quarters } from '../../../harness/authoring/quarters.ts'
import type { Sketch } from '../../../harness/authoring/sketch.ts'
import { head } from './head.ts'
import { marked, onlyMarks, withoutMarks } from './marked.ts'

/** Both texts of the pair are seen through these: queries and keys are the tokens' first two features, exchanged in the keys. */
const sameMatrices = {
  wq: withoutMarks([[1, 0], [0, 1]], 3), // prettier-ignore
  wk: withoutMarks([[0, 1], [1, 0]], 3), // prettier-ignore
  wv: onlyMarks(2, 3),
}

// A matrix is read row by row, not number by number.
// prettier-ignore
export const selfAttention: readonly Sketch[] = [
  [
    'by-hand',
    'two tokens, d_model = 2, d = 3, d_v = 1: the keys of both are seen by both',
    [[[1, 0], [1, 2]], { wq: [[1, 1, 1], [0, -1, -1]], wk: [[0, 1, 2], [1, -1, -1]], wv: [[4], [-2]] }],
  ],
  [
    'one-pattern',
    'three tokens whose values are marks, so that the output is the weights: compare another-pattern, which has the same matrices',
    [marked([[2, 0], [0, 1], [1, 1]]), sameMatrices],
  ],
  [
    'another-pattern',
    'the matrices of one-pattern and other tokens: the pattern is another one, for it is computed from the input',
    [marked([[0, 1], [2, -1], [-1, 2]]), sameMatrices],
  ],
  ['one-token', 'one token can only look at itself', [quarters(1, 3, 1001), head([3, 3], { d: 2, dv: 4 }, 1002)]],
  ['one-width', 'three tokens, d_model = d = d_v = 2: any matrix fits anywhere', [quarters(3, 2, 1011, 2), head([2, 2], { d: 2, dv: 2, times: 2 }, 1012)]],
  ['as-many-tokens-as-features', 'four tokens of width 4, d = 2, d_v = 4', [quarters(4, 4, 1021), head([4, 4], { d: 2, dv: 4, times: 2 }, 1022)]],
  ['all-different', 'five tokens, d_model = 7, d = 3, d_v = 2', [quarters(5, 7, 1031), head([7, 7], { d: 3, dv: 2 }, 1032)]],
  ['narrow-queries', 'four tokens, d_model = 3, d = 1, d_v = 5: √1 changes nothing', [quarters(4, 3, 1041, 2), head([3, 3], { d: 1, dv: 5, times: 2 }, 1042)]],
  ['wide-queries', 'two tokens, d_model = 3, d = 6, d_v = 4: queries wider than the tokens', [quarters(2, 3, 1051), head([3, 3], { d: 6, dv: 4 }, 1052)]],
  ['same-shape-again', 'the shapes of all-different with other numbers', [quarters(5, 7, 1061), head([7, 7], { d: 3, dv: 2 }, 1062)]],
  ['large-scores', 'scores in the thousands, of both signs', [quarters(4, 3, 1071, 40), head([3, 3], { d: 5, dv: 2, times: 4 }, 1072)]],
]
