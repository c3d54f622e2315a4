/** Authority on the small course that rendering is tested with: seven stages, made by hand, with a hidden test vector. */
import type { Assignment, Stage, TestVector } from '../../harness/domain/assignment.ts'
import type { NonEmpty } from '../../harness/domain/value.ts'

export const HIDDEN_NUMBERS = ['31337.25', '27182.75', '16180.5'] as const

const X = [
  [1, 0],
  [0, 2],
]
const V = [
  [1, 2, 3],
  [4, 5, 6],
]

export function vectorOf(vector: Pick<TestVector, 'id' | 'intent' | 'inputs' | 'expected'>): TestVector {
  return {
    stage: vector.id.slice(0, vector.id.indexOf('/')),
    visibility: 'shown',
    weight: 1,
    rows: null,
    procedure: null,
    tolerance: { absolute: 1e-9, relative: 1e-9 },
    bound: null,
    limits: null,
    decoys: [],
    ...vector,
  }
}

export function stageOf(id: string, options: Partial<Stage> & { vectors: NonEmpty<TestVector> }): Stage {
  return { id, call: `${id}(s)`, points: 15, matters: null, marking: 'all', fields: null, ...options }
}

const simple = (id: string, inputs: TestVector['inputs'], expected: TestVector['expected']) =>
  vectorOf({ id, intent: 'two tokens, small integers', inputs, expected })

export const scaleByHand = vectorOf({
  id: 'scale/odd-width',
  intent: 'two tokens, d = 3: √d is neither d nor √n',
  inputs: [
    [
      [2, -1],
      [-Infinity, 3],
    ],
    3,
  ],
  expected: [
    [1.1547005383792515, -0.5773502691896257],
    [-Infinity, 1.7320508075688772],
  ],
})

const scaleSquare = vectorOf({
  id: 'scale/by-hand',
  intent: 'd = 4: √d is 2',
  inputs: [[[2, 4]], 4],
  expected: [[1, 2]],
})

const scaleHidden: TestVector = {
  ...vectorOf({
    id: 'scale/fresh-7f',
    intent: 'drawn for this grading: 31337.25',
    inputs: [[[31337.25]], 2],
    expected: [[27182.75]],
  }),
  visibility: 'hidden',
}

const trace = {
  q: X,
  k: X,
  v: V,
  scores: [
    [1, 0],
    [0, 4],
  ],
  scaled: [
    [0.7071067811865475, 0],
    [0, 2.82842712474619],
  ],
  masked: [
    [0.7071067811865475, -Infinity],
    [0, 2.82842712474619],
  ],
  weights: [
    [1, 0],
    [0.0558, 0.9442],
  ],
  output: [
    [1, 2, 3],
    [3.8326, 4.8326, 5.8326],
  ],
}

export const course: Assignment = {
  id: '01-attention-stages',
  folder: 'assignments/01-attention-stages',
  title: 'Attention, stage by stage',
  entryFile: 'attention.ts',
  precision: 'float64',
  passMark: 60,
  limits: { loadMs: 5000, callMs: 2000, totalMs: 20000, memoryMb: 256 },
  hintDepth: 3,
  curves: [],
  partialCredit: new Map(),
  typeCheck: { cost: 0, limitMs: 10_000 },
  quiz: null,
  feedback: new Map([
    [
      'no-scale',
      {
        saw: '{{code}} is {{got}}; it should be {{expected}}. Your {{stage}} returns the scores as they came in.',
        because:
          'A dot product of d terms grows like √d. Without dividing by √d, softmax saturates: one weight is nearly 1, and the gradient is nearly gone.',
        try: 'Divide every score by the square root of the key width d.',
      },
    ],
    [
      'divides-by-d',
      {
        saw: 'On {{vector}}, {{where}} is {{got}}; it should be {{expected}}.',
        because: 'Dividing by d instead of √d makes the scores too small, and the weights nearly uniform.',
        try: 'Take the square root of d first.',
      },
    ],
    [
      'softmax-over-columns',
      {
        saw: 'The columns of your weights sum to 1; it is the rows that should.',
        because: 'Each query, a row, shares one unit of attention among the keys.',
        try: 'Normalise along the row: take the maximum and the sum of one row at a time.',
      },
    ],
  ]),
  stages: [
    stageOf('project', {
      call: 'project(x, w)',
      points: 10,
      vectors: [simple('project/by-hand', [X, X], X)],
    }),
    stageOf('scores', { call: 'scores(q, k)', vectors: [simple('scores/by-hand', [X, X], X)] }),
    stageOf('scale', { call: 'scale(s, d)', vectors: [scaleSquare, scaleByHand, scaleHidden] }),
    stageOf('causalMask', { call: 'causalMask(s)', vectors: [simple('causalMask/by-hand', [X], X)] }),
    stageOf('softmax', {
      call: 'softmax(s)',
      points: 20,
      vectors: [
        vectorOf({
          id: 'softmax/by-hand',
          intent: 'two tokens, logarithms of small integers',
          inputs: [
            [
              [0, 0],
              [0, 1],
            ],
          ],
          expected: [
            [0.5, 0.5],
            [0.2689414213699951, 0.7310585786300049],
          ],
        }),
      ],
    }),
    stageOf('weightedSum', {
      call: 'weightedSum(a, v)',
      points: 10,
      vectors: [simple('weightedSum/by-hand', [X, V], V)],
    }),
    stageOf('attention', {
      call: 'attention(x, { wq, wk, wv }, { causal })',
      marking: 'share',
      fields: ['q', 'k', 'v', 'scores', 'scaled', 'masked', 'weights', 'output'],
      vectors: [
        vectorOf({
          id: 'attention/by-hand',
          intent: 'two tokens, causal',
          inputs: [X, { wq: X, wk: X, wv: V }, { causal: true }],
          expected: trace,
        }),
      ],
    }),
  ],
}
