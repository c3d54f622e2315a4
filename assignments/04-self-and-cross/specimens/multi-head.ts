/** Authority on the specimens of `multiHead`: one head to four, of the same width and of different ones. */
import { quarters } from '../../../harness/authoring/quarters.ts'
import type { Sketch } from '../../../harness/authoring/sketch.ts'
import { head } from './head.ts'
import { marked, onlyMarks, withoutMarks } from './marked.ts'

const sameX = [[1, 0], [0, 2]] // prettier-ignore
/** The two heads differ in their queries only; the output has the pattern of the first in columns 1 to 3, of the second in 4 to 6. */
const sameMatrices = {
  heads: [
    [
      [1, 0],
      [0, 1],
    ],
    [
      [-1, 1],
      [1, 0],
    ],
  ].map((wq) => ({
    // prettier-ignore
    wq,
    wk: withoutMarks([[1, 0], [0, 1]], 3), // prettier-ignore
    wv: onlyMarks(2, 3),
  })),
  wo: Array.from({ length: 6 }, (_, i) => Array.from({ length: 6 }, (__, j) => Number(i === j))),
}

// A matrix is read row by row, not number by number.
// prettier-ignore
export const multiHead: readonly Sketch[] = [
  [
    'by-hand',
    'the x and the context of crossAttention/by-hand, seen by two heads: d = 2 and 1, d_v = 1 and 2',
    [
      [[2, 0], [0, 1]],
      [[1, 0, 1], [0, 1, 0], [0, 0, 2]],
      {
        heads: [
          { wq: [[1, 0], [0, 2]], wk: [[1, 0], [0, 1], [-1, 1]], wv: [[2], [4], [-1]] },
          { wq: [[0], [1]], wk: [[1], [1], [0]], wv: [[1, 0], [0, 3], [0.5, 0]] },
        ],
        wo: [[1, 0], [0, 3], [2, -1]],
      },
    ],
  ],
  [
    'one-context',
    'values that are marks and a wo that changes nothing, so that the output is the weights of both heads: compare another-context',
    [sameX, marked([[1, 0], [0, 1], [1, 2]]), sameMatrices],
  ],
  [
    'another-context',
    'the x and the matrices of one-context and another context: both patterns are other ones, for they are computed from both inputs',
    [sameX, marked([[-1, 1], [2, 0], [0, -1]]), sameMatrices],
  ],
  ['one-head', 'one head is crossAttention and wo', [quarters(2, 3, 3001), quarters(3, 2, 3002), { heads: [head([3, 2], { d: 2, dv: 3, times: 2 }, 3003)], wo: quarters(3, 2, 3006) }]],
  ['two-alike', 'two heads of width 2, d_x = d_c = d_out = 4, three tokens in both: anything fits anywhere', [quarters(3, 4, 3011), quarters(3, 4, 3012), { heads: [head([4, 4], { d: 2, dv: 2, times: 2 }, 3013), head([4, 4], { d: 2, dv: 2, times: 2 }, 3016)], wo: quarters(4, 4, 3019) }]],
  ['three-alike', 'three heads of width 2, a longer context, all inputs as wide as the heads together', [quarters(2, 6, 3021), quarters(5, 6, 3022), { heads: [head([6, 6], { d: 2, dv: 2 }, 3023), head([6, 6], { d: 2, dv: 2 }, 3026), head([6, 6], { d: 2, dv: 2 }, 3029)], wo: quarters(6, 6, 3032) }]],
  ['three-different', 'three heads: d = 3, 1, 2 and d_v = 2, 4, 1; a shorter context', [quarters(4, 5, 3041), quarters(3, 2, 3042), { heads: [head([5, 2], { d: 3, dv: 2 }, 3043), head([5, 2], { d: 1, dv: 4, times: 2 }, 3046), head([5, 2], { d: 2, dv: 1, times: 2 }, 3049)], wo: quarters(7, 3, 3052) }]],
  ['four-heads', 'four heads: d = 1, 2, 3, 4, and d_v = 2 for all', [quarters(3, 3, 3061), quarters(4, 4, 3062), { heads: [head([3, 4], { d: 1, dv: 2, times: 2 }, 3063), head([3, 4], { d: 2, dv: 2 }, 3066), head([3, 4], { d: 3, dv: 2 }, 3069), head([3, 4], { d: 4, dv: 2 }, 3072)], wo: quarters(8, 5, 3075) }]],
  ['one-token', 'one token, a context of four', [quarters(1, 2, 3081), quarters(4, 3, 3082), { heads: [head([2, 3], { d: 3, dv: 1, times: 2 }, 3083), head([2, 3], { d: 1, dv: 2, times: 2 }, 3086)], wo: quarters(3, 4, 3089) }]],
  ['one-context-token', 'three tokens, a context of one', [quarters(3, 3, 3091), quarters(1, 2, 3092), { heads: [head([3, 2], { d: 2, dv: 3 }, 3093), head([3, 2], { d: 4, dv: 1 }, 3096)], wo: quarters(4, 2, 3099) }]],
  ['all-different', 'five tokens, a context of six: d_x = 4, d_c = 3, d = 2 and 8, d_v = 7 and 1, d_out = 9', [quarters(5, 4, 3101), quarters(6, 3, 3102), { heads: [head([4, 3], { d: 2, dv: 7, times: 2 }, 3103), head([4, 3], { d: 8, dv: 1 }, 3106)], wo: quarters(8, 9, 3109) }]],
  ['same-shape-again', 'the shapes of two-alike with other numbers', [quarters(3, 4, 3111), quarters(3, 4, 3112), { heads: [head([4, 4], { d: 2, dv: 2, times: 2 }, 3113), head([4, 4], { d: 2, dv: 2, times: 2 }, 3116)], wo: quarters(4, 4, 3119) }]],
  ['large-scores', 'scores in the thousands, of both signs', [quarters(3, 3, 3121, 40), quarters(4, 3, 3122, 40), { heads: [head([3, 3], { d: 2, dv: 2, times: 4 }, 3123), head([3, 3], { d: 3, dv: 2, times: 4 }, 3126)], wo: quarters(4, 3, 3129) }]],
]
