import { assert, property, type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bounds } from '../../reference/bounds/bounds.ts'
import {
  composeAttention,
  type AttentionTrace,
  type Attention,
  type Stages,
} from '../../reference/compose-attention.ts'
import { exact } from '../../reference/exact/exact.ts'
import { transpose, type Matrix } from '../../reference/matrix.ts'
import { stages } from '../../reference/stages.ts'
import { variants } from '../../reference/variants/variants.ts'
import {
  attentionInputs,
  factors,
  logits,
  logitsAndWidth,
  queriesAndKeys,
  squareLogits,
  weightsAndValues,
} from './random-matrices.ts'
import { worstRatio } from './worst-ratio.ts'

type Module = Stages & { readonly attention: Attention }

const programs: readonly Module[] = [{}, ...Object.values(variants)].map((changes) => {
  const changed = { ...stages, ...changes }
  return { attention: composeAttention(changed), ...changed }
})

/** The largest share of its bound that any program uses up, over all cases; fast-check shrinks a case above 1. */
function worstShare<Inputs>(
  inputs: Arbitrary<Inputs>,
  cases: number,
  share: (inputs: Inputs) => number,
): number {
  let worst = 0
  assert(
    property(inputs, (some) => {
      const used = share(some)
      worst = Math.max(worst, used)
      return used <= 1
    }),
    { seed: 20_261_124, numRuns: cases },
  )
  return worst
}

/** The largest share that any program uses up on one case; certified value and bound are computed once. */
function shareOf(run: (module: Module) => Matrix): number {
  const expected = run(exact)
  const bound = run(bounds)
  return Math.max(...programs.map((program) => worstRatio(run(program), expected, bound)))
}

function shareOfTrace(run: (module: Module) => AttentionTrace): number {
  const expected = run(exact)
  const bound = run(bounds)
  const shares = programs
    .map(run)
    .flatMap((trace) => [
      worstRatio(trace.q, expected.q, bound.q),
      worstRatio(trace.k, expected.k, bound.k),
      worstRatio(trace.v, expected.v, bound.v),
      worstRatio(trace.scores, expected.scores, bound.scores),
      worstRatio(trace.scaled, expected.scaled, bound.scaled),
      worstRatio(trace.masked, expected.masked, bound.masked),
      worstRatio(trace.weights, expected.weights, bound.weights),
      worstRatio(trace.output, expected.output, bound.output),
    ])
  return Math.max(...shares)
}

// The limits are what was measured over 14,000 cases of each kind with all 21 programs, rounded up (at most 0.50 of the
// bound, 0.16 for softmax): the bounds are neither broken nor so wide that they mean nothing.
describe('the reference and every variant stay within the bounds', { timeout: 60_000 }, () => {
  it('of project', () => {
    const share = worstShare(factors, 500, ([x, w]) => shareOf((module) => module.project(x, w)))
    expect(share).toBeLessThan(0.6)
  })

  it('of scores', () => {
    const share = worstShare(queriesAndKeys, 500, ([q, k]) => shareOf((module) => module.scores(q, k)))
    expect(share).toBeLessThan(0.6)
  })

  it('of scale', () => {
    const share = worstShare(logitsAndWidth, 500, ([s, d]) => shareOf((module) => module.scale(s, d)))
    expect(share).toBeLessThan(0.6)
  })

  it('of causalMask, which are 0', () => {
    const share = worstShare(squareLogits, 200, (s) => shareOf((module) => module.causalMask(s)))
    expect(share).toBe(0)
  })

  it('of softmax', () => {
    const share = worstShare(logits, 1000, (s) => shareOf((module) => module.softmax(s)))
    expect(share).toBeLessThan(0.3)
  })

  it('of weightedSum', () => {
    const share = worstShare(weightsAndValues, 500, ([a, v]) => shareOf((module) => module.weightedSum(a, v)))
    expect(share).toBeLessThan(0.6)
  })

  it('of attention, in every field', () => {
    const share = worstShare(attentionInputs, 300, (inputs) =>
      shareOfTrace((module) => module.attention(...inputs)),
    )
    expect(share).toBeLessThan(0.6)
  })
})

describe('at the extremes', { timeout: 60_000 }, () => {
  it.each([1e3, -1e3, 1e5, -1e5, 1e15, 1e300])(
    'weights of scores around %d stay within the bound',
    (large) => {
      const s = [
        [large, 0, -large],
        [large, large, large * (1 + 1e-9)],
        [large, -Infinity, large / 3],
        [-Infinity, -Infinity, -Infinity],
      ]
      expect(shareOf((module) => module.softmax(s))).toBeLessThanOrEqual(1)
    },
  )

  it('one weight of 1 is held to the last bits, however large its score', () => {
    const [bound] = bounds.softmax([[1e300, 0, -1e300]])
    expect(Math.max(...(bound ?? []))).toBeLessThan(1e-14)
  })

  it('d = 4096 stays within the bounds, and they stay small', () => {
    const q = wide(3, 1)
    const k = wide(5, 2)
    expect(shareOf((module) => module.scores(q, k))).toBeLessThan(0.1)
    expect(Math.max(...bounds.scores(q, k).flat())).toBeLessThan(1e-8)
    expect(shareOf((module) => module.project(q, transpose(k)))).toBeLessThan(0.1)
  })

  it('attention with saturated scores stays within the bounds', () => {
    const x = wide(4, 3).map((row) => row.slice(0, 6))
    const wq = wide(6, 4).map((row) => row.slice(0, 3).map((entry) => entry * 100))
    const wk = wide(6, 5).map((row) => row.slice(0, 3).map((entry) => entry * 100))
    const wv = wide(6, 6).map((row) => row.slice(0, 2))
    const run = (module: Module): AttentionTrace => module.attention(x, { wq, wk, wv }, { causal: true })
    expect(Math.max(...run(exact).scaled.flat().map(Math.abs))).toBeGreaterThan(1e4)
    expect(shareOfTrace(run)).toBeLessThan(1)
  })
})

describe('where there is nothing to bound', () => {
  it('the bound is 0', () => {
    expect(bounds.scale([[1, -Infinity]], 4)[0]?.[1]).toBe(0)
    expect(bounds.softmax([[1, -Infinity]])[0]?.[1]).toBe(0)
    expect(bounds.softmax([[-Infinity, -Infinity]])).toEqual([[0, 0]])
    expect(bounds.attention([[1], [2]], { wq: [[1]], wk: [[1]], wv: [[1]] }, { causal: true })).toMatchObject(
      {
        masked: [[expect.any(Number), 0], {}],
        weights: [[expect.any(Number), 0], {}],
      },
    )
  })
})

/** `rows` rows of 4096 numbers between −2 and 2 from a linear congruential generator. */
function wide(rows: number, seed: number): Matrix {
  let state = seed
  return Array.from({ length: rows }, () =>
    Array.from({ length: 4096 }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return (state / 2_147_483_648) * 4 - 2
    }),
  )
}
