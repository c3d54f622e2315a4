/** Authority on the specimens of `streamingAttention`: blocks of every kind, maxima that rise and fall, and two about memory. */
import { drawn } from '../../../harness/authoring/drawn.ts'
import type { Sketch } from '../../../harness/authoring/sketch.ts'

/** Scores are these numbers themselves: one query of 1, d = 1. */
function scored(...scores: readonly number[]): readonly (readonly number[])[] {
  return scores.map((score) => [score])
}

const one = [[1]]
const counted = (n: number) => Array.from({ length: n }, (_, j) => [j + 1, (j * j) % 5])

/** 96 MB: less than a fifth of what 8,192 × 8,192 doubles take. */
const limits = { memoryMb: 96, timeMs: 20_000 }
/** With the others at 1 each, the two that are about cost are a third of the marks. */
const weight = 4.75

export const streamingAttention: readonly Sketch[] = [
  [
    'by-hand',
    'one query, three keys in blocks of two; d = 4, so √d = 2',
    [
      [[1, 1, 1, 1]],
      [
        [0, 0, 0, 0],
        [1, 1, 0, 0],
        [1, 1, 1, 1],
      ],
      [
        [1, 0],
        [0, 1],
        [2, 2],
      ],
      { causal: false, blockSize: 2 },
    ],
  ],
  [
    'causal-by-hand',
    'three tokens, causal, in blocks of two',
    [
      [
        [1, 0],
        [0, 1],
        [1, 1],
      ],
      [
        [1, 0],
        [0, 2],
        [1, -1],
      ],
      [[1], [2], [4]],
      { causal: true, blockSize: 2 },
    ],
  ],
  [
    'five-keys-in-twos',
    'five keys: the last block holds one',
    [one, scored(0, 1, 2, 1, 0.5), counted(5), { causal: false, blockSize: 2 }],
  ],
  [
    'one-key-at-a-time',
    'blocks of one key',
    [one, scored(1, -1, 2, 0), counted(4), { causal: false, blockSize: 1 }],
  ],
  [
    'one-block',
    'a single block of exactly all keys',
    [one, scored(1, 0, 2, -1), counted(4), { causal: false, blockSize: 4 }],
  ],
  [
    'block-too-large',
    'a block that is larger than there are keys',
    [one, scored(0.5, 1, -2), counted(3), { causal: false, blockSize: 8 }],
  ],
  [
    'one-token',
    'one token sees itself alone',
    [[[3, 1]], [[-2, 5]], [[4, -1, 2]], { causal: true, blockSize: 2 }],
  ],
  [
    'causal-fives',
    'five tokens, causal, in blocks of two',
    [
      drawn(5, 3, 701, 'halves'),
      drawn(5, 3, 702, 'halves'),
      drawn(5, 2, 703, 'halves'),
      { causal: true, blockSize: 2 },
    ],
  ],
  [
    'rising',
    'every block has a larger score than all before it',
    [one, scored(-3, -2, 0, 1, 3, 4), counted(6), { causal: false, blockSize: 2 }],
  ],
  [
    'falling',
    'the largest score is in the first block',
    [one, scored(4, 3, 1, 0, -2, -3), counted(6), { causal: false, blockSize: 2 }],
  ],
  [
    'rising-far',
    'from −1000 to 1000: exp(2000) is Infinity',
    [one, scored(-1000, -999, 0, 1, 1000, 999.5), counted(6), { causal: false, blockSize: 2 }],
  ],
  [
    'falling-far',
    'from 1000 to −1000: later blocks add next to nothing',
    [one, scored(1000, 999.5, 1, 0, -999, -1000), counted(6), { causal: false, blockSize: 2 }],
  ],
  [
    'around-1000',
    'all scores near 1000: exp(1000) is Infinity',
    [one, scored(1000, 1001, 999, 1000.5, 998), counted(5), { causal: false, blockSize: 2 }],
  ],
  [
    'around-minus-1000',
    'all scores near −1000: exp(−1000) is 0',
    [one, scored(-1000, -1001, -999, -1000.5, -998), counted(5), { causal: false, blockSize: 2 }],
  ],
  [
    'up-and-down',
    'the largest score rises, falls and rises again',
    [one, scored(0, 2, -1, -3, 3, 1, 0.5), counted(7), { causal: false, blockSize: 2 }],
  ],
  [
    'more-keys-than-queries',
    'three queries, seven keys, in blocks of three',
    [drawn(3, 4, 704), drawn(7, 4, 705), drawn(7, 2, 706), { causal: false, blockSize: 3 }],
  ],
  [
    'more-queries-than-keys',
    'six queries, four keys, in blocks of three',
    [drawn(6, 2, 707), drawn(4, 2, 708), drawn(4, 5, 709), { causal: false, blockSize: 3 }],
  ],
  [
    'causal-large',
    'eight tokens, causal, with scores of several hundred',
    [
      drawn(8, 3, 710, 'normal', 20),
      drawn(8, 3, 711, 'normal', 20),
      drawn(8, 2, 712),
      { causal: true, blockSize: 3 },
    ],
  ],
  [
    'causal-drawn',
    'seven tokens, causal, in blocks of three',
    [drawn(7, 5, 713), drawn(7, 5, 714), drawn(7, 3, 715), { causal: true, blockSize: 3 }],
  ],
  [
    'long-causal',
    '8,192 tokens, causal, in blocks of 128: all scores at once take 512 MiB, and 96 are there',
    [drawn(8192, 2, 716), drawn(8192, 2, 717), drawn(8192, 1, 718), { causal: true, blockSize: 128 }],
    { rows: [0, 17, 4096, 8191], limits, weight },
  ],
  [
    'long-uneven',
    '3,072 queries, 8,192 keys, in blocks of 100, which do not divide them: 192 MiB of scores, and 96 are there',
    [drawn(3072, 2, 719), drawn(8192, 2, 720), drawn(8192, 1, 721), { causal: false, blockSize: 100 }],
    { rows: [0, 3071], limits, weight },
  ],
]
