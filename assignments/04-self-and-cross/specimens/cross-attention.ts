/** Authority on the specimens of `crossAttention`: queries of x, keys and values of a context. */
import { quarters } from '../../../harness/authoring/quarters.ts'
import type { Sketch } from '../../../harness/authoring/sketch.ts'
import { head } from './head.ts'
import { marked, onlyMarks, withoutMarks } from './marked.ts'

const sameX = [[1, 0, 1], [-1, 1, 0]] // prettier-ignore
const sameMatrices = {
  wq: [[1, 0], [0, 1], [1, -1]], // prettier-ignore
  wk: withoutMarks([[1, -1], [0, 1]], 3), // prettier-ignore
  wv: onlyMarks(2, 3),
}

const itself = quarters(4, 3, 2061, 2)

// A matrix is read row by row, not number by number.
// prettier-ignore
export const crossAttention: readonly Sketch[] = [
  [
    'by-hand',
    'two tokens look at a context of three: d_x = 2, d_c = 3, d = 2, d_v = 1',
    [
      [[2, 0], [0, 1]],
      [[1, 0, 1], [0, 1, 0], [0, 0, 2]],
      { wq: [[1, 0], [0, 2]], wk: [[1, 0], [0, 1], [-1, 1]], wv: [[2], [4], [-1]] },
    ],
  ],
  [
    'one-context',
    'the context\'s values are marks, so that the output is the weights: compare another-context, which has the same x and matrices',
    [sameX, marked([[1, 0], [0, 1], [1, 2]]), sameMatrices],
  ],
  [
    'another-context',
    'the x and the matrices of one-context and another context: the pattern is another one, for it is computed from both inputs',
    [sameX, marked([[-1, 1], [2, 0], [0, -1]]), sameMatrices],
  ],
  ['one-token', 'one token looks at four', [quarters(1, 3, 2001), quarters(4, 2, 2002), head([3, 2], { d: 2, dv: 3, times: 2 }, 2003)]],
  ['one-context-token', 'three tokens look at a single one, which all of them have to take', [quarters(3, 2, 2011), quarters(1, 4, 2012), head([2, 4], { d: 3, dv: 2 }, 2013)]],
  ['one-width', 'as many tokens in both, and all widths 2: anything fits anywhere', [quarters(3, 2, 2021, 2), quarters(3, 2, 2022, 2), head([2, 2], { d: 2, dv: 2, times: 2 }, 2023)]],
  ['longer-context', 'two tokens, a context of five, all widths 3', [quarters(2, 3, 2031), quarters(5, 3, 2032), head([3, 3], { d: 3, dv: 3, times: 2 }, 2033)]],
  ['shorter-context', 'five tokens, a context of two, all widths 4', [quarters(5, 4, 2041), quarters(2, 4, 2042), head([4, 4], { d: 4, dv: 4 }, 2043)]],
  ['as-many-tokens-as-features', 'three tokens of width 3, a context of four of width 4', [quarters(3, 3, 2051), quarters(4, 4, 2052), head([3, 4], { d: 2, dv: 2, times: 2 }, 2053)]],
  ['itself', 'the context is x itself: this is self-attention', [itself, itself, head([3, 3], { d: 2, dv: 4, times: 2 }, 2062)]],
  ['all-different', 'five tokens, a context of four: d_x = 7, d_c = 6, d = 3, d_v = 2', [quarters(5, 7, 2071), quarters(4, 6, 2072), head([7, 6], { d: 3, dv: 2 }, 2073)]],
  ['same-shape-again', 'the shapes of all-different with other numbers', [quarters(5, 7, 2081), quarters(4, 6, 2082), head([7, 6], { d: 3, dv: 2 }, 2083)]],
  ['large-scores', 'scores in the thousands, of both signs', [quarters(3, 4, 2091, 40), quarters(5, 3, 2092, 40), head([4, 3], { d: 2, dv: 3, times: 4 }, 2093)]],
]
