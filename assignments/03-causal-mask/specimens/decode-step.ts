/**
 * Authority on the specimens of `decodeStep`: from an empty cache and from a full one, keys and values of one width and of two; and
 * whole texts token by token, which give what causal attention gives for all of them at once.
 */
import { drawn } from '../../../harness/authoring/drawn.ts'
import type { Sketch } from '../../../harness/authoring/sketch.ts'

const tokenByToken = { procedure: 'token-by-token' }

// A matrix is read row by row, not number by number.
// prettier-ignore
export const decodeStep: readonly Sketch[] = [
  [
    'by-hand',
    'the third of three tokens, with the first two in the cache; d = 4, d_v = 1',
    [{ keys: [[2, 0, 0, 0], [0, 2, 0, 0]], values: [[6], [2]] }, [0, 2, 0, 0], [0, 0, 1, 1], [-4]],
  ],
  [
    'one-before',
    'one token in the cache, d = 4, d_v = 2',
    [{ keys: [[2, 1, 0, 0]], values: [[4, 0]] }, [0, 2, 0, 0], [0, 1, 1, 1], [0, 8]],
  ],
  ['empty-cache', 'the first token sees itself alone', [{ keys: [], values: [] }, [1, -1], [2, 0.5], [3, -2, 1]]],
  [
    'two-before',
    'two tokens in the cache, d = 2, d_v = 3',
    [{ keys: [[1, 0], [-1, 2]], values: [[2, 0, 1], [4, -2, 0]] }, [1, 2], [0.5, -1], [-3, 1, 6]],
  ],
  [
    'one-width',
    'keys and values are equally wide, so that one fits where the other belongs',
    [{ keys: [[1, -1], [0, 2], [1.5, 1]], values: [[3, 1], [-2, 0], [0, 4]] }, [2, 1], [-1, 0.5], [1, -3]],
  ],
  [
    'one-number',
    'd = 1: √1 scales nothing',
    [{ keys: [[2], [-1]], values: [[1, 5], [2, -3]] }, [0.5], [1], [4, 0]],
  ],
  [
    'large-scores',
    'scores of ±1000: exp of them is Infinity, or 0',
    [{ keys: [[2000, 0, 0], [-2000, 2000, 0]], values: [[1, 2], [3, -1]] }, [1, 2, -1], [0, 0, -2002], [5, 7]],
  ],
  [
    'four-before',
    'four tokens in the cache, d = 3, d_v = 5',
    [
      {
        keys: [[0.5, -1, 2], [1, 1, -0.5], [-2, 0, 1], [0.25, 1.5, -1]],
        values: [[1, 0, -2, 3, 0.5], [0, 4, 1, -1, 2], [2, -3, 0, 1, 1], [-1, 1, 5, 0, -2]],
      },
      [1, 0.5, -1],
      [-0.5, 2, 1],
      [3, 0, 1, -4, 2],
    ],
  ],
  [
    'empty-after-four',
    'an empty cache again: nothing is left of the text before',
    [{ keys: [], values: [] }, [2, 1, -1], [0.5, 0, 1], [-1, 6]],
  ],
  [
    'whole-text',
    'three tokens one after another, as causalAttention gives them at once',
    [[[1, 0], [0, 1], [1, 1]], [[1, 1], [0, 2], [2, 0]], [[3], [-1], [2]]],
    tokenByToken,
  ],
  [
    'longer-text',
    'seven tokens one after another, d = 3, d_v = 2',
    [drawn(7, 3, 1501), drawn(7, 3, 1502), drawn(7, 2, 1503)],
    tokenByToken,
  ],
]
