/** Authority on whether what attention costs is right: by hand, to 50 digits, within its bounds, and with its parts put together. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert, boolean, integer, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showNumber } from '../../harness/domain/show-number.ts'
import { packageRoot } from '../../harness/load/package-root.ts'
import { slidingWindowBound, streamRowsBound } from '../../reference/bounds/attend-to-bound.ts'
import { scoreBytes, scoreCount } from '../../reference/count-scores.ts'
import { slidingWindowExactly, streamRowsExactly } from '../../reference/exact/attend-to.ts'
import { scoreBytesExactly, scoreCountExactly } from '../../reference/exact/count-scores.ts'
import { rowNumbers, type Matrix } from '../../reference/matrix.ts'
import { streaming } from '../../reference/parts/streaming.ts'
import { windowing } from '../../reference/parts/windowing.ts'
import { slidingWindowAttention } from '../../reference/sliding-window-attention.ts'
import { streamingAttention } from '../../reference/streaming-attention.ts'
import { costVariants } from '../../reference/variants/cost-variants.ts'
import { matrix } from './random-matrices.ts'
import { worstRatio } from './worst-ratio.ts'

const handout = readFileSync(join(packageRoot, 'assignments/05-quadratic-cost/README.md'), 'utf8')
// prettier-ignore
const byHand: readonly [Matrix, Matrix, Matrix] = [[[1, 1, 1, 1]], [[0, 0, 0, 0], [1, 1, 0, 0], [1, 1, 1, 1]], [[1, 0], [0, 1], [2, 2]]]
const zeros: Matrix = [[0], [0], [0]]

/** As many tokens as `n` says, with scores up to several hundred. */
const roles = integer({ min: 1, max: 7 }).chain((n) => tuple(matrix(n, 2), matrix(n, 2), matrix(n, 3)))
const runs = { numRuns: 60, seed: 20_251_124 }

describe('the handout', () => {
  it('works its example out as the reference does, and prints its digits', () => {
    const [row = []] = streamingAttention(...byHand, { causal: false, blockSize: 2 })
    expect(handout).toContain(`[ ${row.map((entry) => showNumber(entry)).join(' ')} ]`)
  })

  it('counts as the reference does', () => {
    expect(scoreCount({ tokens: 3, heads: 2, layers: 5 })).toBe(90)
    expect(scoreBytes({ tokens: 3, heads: 2, layers: 5, bytesPerScore: 4 })).toBe(360)
    const large = scoreCount({ tokens: 100_000, heads: 32, layers: 32 })
    expect(handout).toContain(large.toLocaleString('en-US'))
  })

  it('lets a window of two see a token and the one before it', () => {
    expect(slidingWindowAttention(zeros, zeros, [[2], [4], [8]], { window: 2 })).toEqual([[2], [3], [6]])
  })
})

describe('counts', () => {
  it('are those of integers of any size', () => {
    const model = { tokens: 100_000, heads: 32, layers: 32 }
    expect(scoreCount(model)).toBe(scoreCountExactly(model))
    expect(scoreBytes({ ...model, bytesPerScore: 2 })).toBe(scoreBytesExactly({ ...model, bytesPerScore: 2 }))
  })
})

describe('streaming attention', () => {
  it('stays within its bound, as every accepted program does, and so do its parts put together', () => {
    assert(
      property(roles, integer({ min: 1, max: 9 }), boolean(), ([q, k, v], blockSize, causal) => {
        const rows = rowNumbers(q)
        const exact = streamRowsExactly(rows, q, k, v, { causal })
        const bound = streamRowsBound(rows, q, k, v, { causal })
        const results = [
          streamingAttention(q, k, v, { causal, blockSize }),
          streaming({})(rows, q, k, v, { causal, blockSize }),
          ...variantsOf('streamingAttention').map((variant) => variant(q, k, v, { causal, blockSize })),
        ]
        for (const result of results) expect(worstRatio(exact, asMatrix(result), bound)).toBeLessThan(1)
      }),
      runs,
    )
  })
})

describe('attention through a window', () => {
  it('stays within its bound, and so do its parts and the accepted programs', () => {
    assert(
      property(roles, integer({ min: 1, max: 9 }), ([q, k, v], window) => {
        const exact = slidingWindowExactly(q, k, v, { window })
        const bound = slidingWindowBound(q, k, v, { window })
        const results = [
          slidingWindowAttention(q, k, v, { window }),
          windowing({})(q, k, v, { window }),
          ...variantsOf('slidingWindowAttention').map((variant) => variant(q, k, v, { window })),
        ]
        for (const result of results) expect(worstRatio(exact, result, bound)).toBeLessThan(1)
      }),
      runs,
    )
  })

  it('is causal attention where the window is as long as the text', () => {
    const [q, k, v] = [zeros, zeros, [[3], [6], [9]]]
    expect(slidingWindowAttention(q, k, v, { window: 3 })).toEqual([[3], [4.5], [6]])
  })
})

function variantsOf<Name extends keyof (typeof costVariants)[string]>(name: Name) {
  return Object.values(costVariants).flatMap((variant) => variant[name] ?? [])
}

function asMatrix(rows: ArrayLike<ArrayLike<number>>): Matrix {
  return Array.from(rows, (row) => Array.from(row))
}
