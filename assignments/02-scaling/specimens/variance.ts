/** Authority on the specimens of `variance`: of exactly these numbers, few and many, near 0 and far from it. */
import { drawnList } from '../../../harness/authoring/drawn.ts'
import type { Sketch } from '../../../harness/authoring/sketch.ts'

export const variance: readonly Sketch[] = [
  ['by-hand', 'two numbers, each 2 from their mean', [[1, 5]]],
  ['mean-below-zero', 'four numbers of both signs with the mean −1', [[-4, 2, 1, -3]]],
  ['eight-scores', 'eight numbers with the mean 5', [[2, 4, 4, 4, 5, 5, 7, 9]]],
  ['one-number', 'a single number does not spread', [[7]]],
  ['all-alike', 'numbers that are all alike do not spread', [[-2.5, -2.5, -2.5]]],
  ['same-length-again', 'as many numbers as mean-below-zero: nothing may be remembered', [[0.5, 1.5, -2, 6]]],
  [
    'far-from-zero',
    'two numbers that are 2 apart and 100,000,002 from 0: their squares have no room for a variance of 1',
    [[100_000_001, 100_000_003]],
  ],
  ['large', 'numbers of ±100,000', [[100_000, -100_000, 50_000]]],
  ['raw-scores', 'scores as d = 64 brings: a variance of about 64', [drawnList(8, 20_001, 'normal', 8)]],
  ['many', 'a thousand numbers of variance 1, more or less', [drawnList(1000, 20_002)]],
]
