/** Authority on streaming attention, taken apart: what is seen, in which blocks, relative to what, rescaled how, and what follows. */
import { dot, entryAt, width, type Matrix } from '../matrix.ts'
import type { StreamingOptions } from '../streaming-attention.ts'
import { streamedKeys } from '../visible-keys.ts'
import { asItIs } from './finish.ts'
import { largestOf, sumOf, type Row } from './sharing.ts'

type Block = readonly [begin: number, end: number]

export type StreamingParts = {
  /** How many keys, from the first, query i sees. */
  readonly seen: (i: number, keys: number, options: StreamingOptions) => number
  readonly blocks: (seen: number, blockSize: number) => readonly Block[]
  readonly score: (query: Row, key: Row) => number
  /** When scores are computed: each when it is asked for, if all is right. */
  readonly hold: (q: Matrix, k: Matrix, score: StreamingParts['score']) => (i: number, j: number) => number
  /** The number that exponents are taken relative to, given the one so far and the block's largest score. */
  readonly shift: (before: number, largest: number) => number
  /** What the total so far is multiplied by, and what the sum so far is. */
  readonly rescaleTotal: (before: number, after: number) => number
  readonly rescaleSum: (before: number, after: number) => number
  /** What becomes of a block's powers: nothing, if all is right. */
  readonly weigh: (powers: Row) => Row
  readonly divide: (sum: number, total: number) => number
  readonly finish: (result: Matrix) => Matrix
}

export type StreamRows = (
  rows: readonly number[],
  q: Matrix,
  k: Matrix,
  v: Matrix,
  options: StreamingOptions,
) => Matrix

export function streaming(changes: Partial<StreamingParts>): StreamRows {
  const parts: StreamingParts = {
    seen: (i, keys, { causal }) => streamedKeys(i, keys, causal).end,
    blocks: blocksOf,
    score: (query, key) => dot(query, key) / Math.sqrt(query.length),
    hold: (q, k, score) => (i, j) => score(entryAt(q, i), entryAt(k, j)),
    shift: (before, largest) => Math.max(before, largest),
    rescaleTotal: (before, after) => Math.exp(before - after),
    rescaleSum: (before, after) => Math.exp(before - after),
    weigh: (powers) => powers,
    divide: (sum, total) => sum / total,
    finish: asItIs,
    ...changes,
  }
  return (rows, q, k, v, options) => {
    const scoreAt = parts.hold(q, k, parts.score)
    const streamRow = (i: number) => {
      const blocks = parts.blocks(parts.seen(i, k.length, options), options.blockSize)
      return attendInBlocks(blocks, (j) => scoreAt(i, j), v, parts)
    }
    return parts.finish(rows.map(streamRow))
  }
}

function attendInBlocks(
  blocks: readonly Block[],
  scoreOf: (j: number) => number,
  v: Matrix,
  { shift, rescaleTotal, rescaleSum, weigh, divide }: StreamingParts,
): Row {
  let before = -Infinity
  let total = 0
  const sum = Array.from({ length: width(v) }, () => 0)
  for (const [begin, end] of blocks) {
    const scores: number[] = []
    for (let j = begin; j < end; j += 1) scores.push(scoreOf(j))
    const after = shift(before, largestOf(scores))
    const powers = weigh(scores.map((score) => Math.exp(score - after)))
    total = total * rescaleTotal(before, after) + sumOf(powers)
    const factor = rescaleSum(before, after)
    for (let c = 0; c < sum.length; c += 1) {
      let entry = entryAt(sum, c) * factor
      for (let j = 0; j < powers.length; j += 1)
        entry += entryAt(powers, j) * entryAt(entryAt(v, begin + j), c)
      sum[c] = entry
    }
    before = after
  }
  return sum.map((entry) => divide(entry, total))
}

/** Of so many each, and what is left over. */
function blocksOf(seen: number, blockSize: number): readonly Block[] {
  const blocks: Block[] = []
  for (let begin = 0; begin < seen; begin += blockSize)
    blocks.push([begin, Math.min(begin + blockSize, seen)])
  return blocks
}
