/** Authority on the inputs that tell the misconceptions apart: square and oblong, signed, fractional, extreme. */
import type { AttentionInputs } from '../../reference/compose-attention.ts'
import type { Matrix } from '../../reference/matrix.ts'

const square: Matrix = [
  [1, 2.5, -1],
  [0.5, -3, 4],
  [2, 1, 0.25],
]
const otherSquare: Matrix = [
  [0.5, -1, 2],
  [3, 1.5, -2],
  [-1, 4, 0.75],
]
const wide: Matrix = [
  [1, -2, 0.5, 3],
  [2.5, 1, -1, 0.25],
]
const tall: Matrix = [
  [1, 0.5, -3],
  [2, -1.5, 1],
  [-0.5, 4, 2],
  [3, 1, 0.75],
]

export const factorSpecimens: readonly [[Matrix, Matrix], [Matrix, Matrix]] = [
  [square, otherSquare],
  [wide, tall],
]

export const scoresSpecimens: readonly [Matrix, Matrix][] = [
  [square, otherSquare],
  [wide, [...wide, [0.5, 0.5, 2, -4]]],
]

export const scaleSpecimens: readonly [Matrix, number][] = [
  [square, 3],
  [wide, 3],
  [wide, 5],
  [[[2, -Infinity]], 12],
]

export const causalMaskSpecimens: readonly [Matrix][] = [
  [square],
  [
    [
      [-2, 7, 5, 1],
      [3, 0.5, 8, -6],
      [12, 4, -1, 3],
      [-3, 2, 6, 9],
    ],
  ],
]

export const softmaxSpecimens: readonly [Matrix][] = [
  [square],
  [wide],
  [
    [
      [1, -Infinity, -Infinity],
      [0.5, 2, -Infinity],
      [-1, 3, 1.5],
    ],
  ],
  [
    [
      [-Infinity, -Infinity],
      [1, 2],
    ],
  ],
  /** Above what exp can hold, below what it can tell from 0, and far apart from row to row. */
  [
    [
      [1000, 999],
      [-1000, -1001],
    ],
  ],
  [[[-1000, -1000.5, -1001]]],
  [
    [
      [700, 699],
      [-100, -101],
    ],
  ],
  [[[1000, -1000, -1000, -1000]]],
]

export const weightedSumSpecimens: readonly [Matrix, Matrix][] = [
  [
    [
      [1, 0, 0],
      [0.25, 0.75, 0],
      [0.5, 0.125, 0.375],
    ],
    otherSquare,
  ],
  [
    [
      [0.25, 0.5],
      [0, 0],
      [1, 2],
    ],
    wide,
  ],
]

const tokens: Matrix = [
  [0.5, -1, 0.25],
  [1, 0.5, -0.5],
  [-0.75, 0.25, 1],
  [0.5, 1, 0.75],
]
const weights = {
  wq: [
    [0.5, 1],
    [-1, 0.25],
    [0.75, 0.5],
  ],
  wk: [
    [1, -0.5],
    [0.5, 0.75],
    [-0.25, 1],
  ],
  wv: [
    [1, 0.5, -1, 0.25, 0],
    [-0.5, 2, 0.25, 1, 1],
    [0.75, -1, 0.5, 0, -2],
  ],
} as const
const squareWeights = {
  wq: [
    [0.5, 1, -0.25],
    [-1, 0.25, 0.5],
    [0.75, 0.5, 1],
  ],
  wk: [
    [1, -0.5, 0.25],
    [0.5, 0.75, -1],
    [-0.25, 1, 0.5],
  ],
  wv: [
    [1, 0.5, -1],
    [-0.5, 2, 0.25],
    [0.75, -1, 0.5],
  ],
} as const

/** With and without the mask; all dimensions different, and all widths the same. */
export const attentionSpecimens: readonly [AttentionInputs, ...AttentionInputs[]] = [
  [tokens, squareWeights, { causal: true }],
  [tokens, squareWeights, { causal: false }],
  [tokens, weights, { causal: true }],
  [tokens, weights, { causal: false }],
]
