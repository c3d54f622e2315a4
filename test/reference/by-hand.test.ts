import { describe, expect, it } from 'vitest'
import { attention } from '../../reference/attention.ts'
import { composeAttention } from '../../reference/compose-attention.ts'
import { exact } from '../../reference/exact/exact.ts'
import type { Matrix } from '../../reference/matrix.ts'
import { stages } from '../../reference/stages.ts'

const INF = Infinity

describe.each([
  ['the reference', { ...stages, attention }],
  ['the exact version', exact],
])('%s, checked by hand', (_, { project, scores, scale, causalMask, softmax, weightedSum, ...whole }) => {
  it('projects each token by itself', () => {
    const x = [
      [1, 2, 0],
      [0, -1, 3],
    ]
    const w = [
      [1, 0],
      [2, -1],
      [0, 4],
    ]
    expect(project(x, w)).toEqual([
      [5, -2],
      [-2, 13],
    ])
  })

  it('scores every query against every key, unscaled', () => {
    const q = [
      [1, 2],
      [3, -1],
    ]
    const k = [
      [1, 0],
      [0, 1],
      [2, 2],
    ]
    expect(scores(q, k)).toEqual([
      [1, 2, 6],
      [3, -1, 4],
    ])
  })

  it('divides by √d and leaves −∞ as it is', () => {
    expect(
      scale(
        [
          [6, -INF],
          [0, -3],
        ],
        9,
      ),
    ).toEqual([
      [2, -INF],
      [0, -1],
    ])
    const [[two, minusOne] = []] = scale([[2, -1]], 3)
    expect(two).toBeCloseTo(1.15470053837925, 13)
    expect(minusOne).toBeCloseTo(-0.57735026918963, 13)
  })

  it('masks exactly the future, with exactly −∞', () => {
    const s = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]
    expect(causalMask(s)).toEqual([
      [1, -INF, -INF],
      [4, 5, -INF],
      [7, 8, 9],
    ])
  })

  it('shares out each row by powers of e', () => {
    const s = [
      [0, 0],
      [Math.log(3), 0],
      [7, -INF],
    ]
    const [even, three, alone] = softmax(s)
    expect(even).toEqual([0.5, 0.5])
    expect(three?.[0]).toBeCloseTo(0.75, 15)
    expect(three?.[1]).toBeCloseTo(0.25, 15)
    expect(alone).toEqual([1, 0])
  })

  it('gives zeros where every key is masked', () => {
    expect(softmax([[-INF, -INF, -INF]])).toEqual([[0, 0, 0]])
  })

  it.each([1e3, -1e3, 1e5, -1e5])('does not overflow or vanish at scores of %d', (large) => {
    const [weights] = softmax([[large, large - 1, large - 1000]])
    expect(weights?.[0]).toBeCloseTo(1 / (1 + Math.exp(-1)), 15)
    expect(weights?.[1]).toBeCloseTo(Math.exp(-1) / (1 + Math.exp(-1)), 15)
    expect(weights?.[2]).toBe(0)
  })

  it('mixes the values by their weights', () => {
    const a = [
      [0.25, 0.75],
      [1, 0],
      [0, 0],
    ]
    const v = [
      [4, 0, 8],
      [0, 4, -8],
    ]
    expect(weightedSum(a, v)).toEqual([
      [1, 3, -4],
      [4, 0, 8],
      [0, 0, 0],
    ])
  })

  it('keeps every value on the way', () => {
    const identity = [
      [1, 0],
      [0, 1],
    ]
    const x = [
      [2, 0],
      [0, 2],
    ]
    const trace = whole.attention(x, { wq: identity, wk: identity, wv: [[1], [3]] }, { causal: true })
    const r = 4 / Math.sqrt(2)
    expect(trace.scores).toEqual([
      [4, 0],
      [0, 4],
    ])
    expect(trace.scaled.flat()).toEqual([expect.closeTo(r, 14), 0, 0, expect.closeTo(r, 14)])
    expect(trace.masked.flat()).toEqual([expect.closeTo(r, 14), -INF, 0, expect.closeTo(r, 14)])
    expect(trace.weights[0]).toEqual([1, 0])
    expect(trace.weights[1]?.[1]).toBeCloseTo(1 / (1 + Math.exp(-r)), 15)
    expect(trace.output[0]).toEqual([2])
    expect(trace.output[1]?.[0]).toBeCloseTo(2 + 4 / (1 + Math.exp(-r)), 14)
  })

  it('masks nothing when not causal', () => {
    const trace = whole.attention([[1], [2]], { wq: [[1]], wk: [[1]], wv: [[1]] }, { causal: false })
    expect(trace.masked).toEqual(trace.scaled)
  })

  it('has an answer for a single token', () => {
    const trace = whole.attention(
      [[3, 1]],
      { wq: [[1], [0]], wk: [[0], [1]], wv: [[5], [-1]] },
      { causal: true },
    )
    expect(trace.weights).toEqual([[1]])
    expect(trace.output).toEqual([[14]])
  })
})

describe('shapes', () => {
  it('refuses factors that do not fit', () => {
    expect(() => stages.scores([[1, 2]], [[1, 2, 3]])).toThrow('2 numbers cannot be paired with 3 numbers')
  })
})

describe('composition', () => {
  it('hands each stage the very array that the stage before returned', () => {
    const seen: Matrix[] = []
    const trace = composeAttention({
      ...stages,
      softmax: (s) => {
        seen.push(s)
        return stages.softmax(s)
      },
    })([[1], [2]], { wq: [[1]], wk: [[1]], wv: [[1]] }, { causal: false })
    expect(seen[0]).toBe(trace.masked)
    expect(trace.masked).toBe(trace.scaled)
  })

  it('shows in the trace that a stage changed its input in place', () => {
    const trace = composeAttention({
      ...stages,
      scale: (s, d) => {
        const result = stages.scale(s, d)
        s.forEach((row, i) => Object.assign(row, result[i]))
        return s
      },
    })(
      [[1, 2]],
      {
        wq: [
          [1, 0],
          [0, 1],
        ],
        wk: [
          [1, 0],
          [0, 1],
        ],
        wv: [[1], [1]],
      },
      { causal: false },
    )
    expect(trace.scores).toEqual([[5 / Math.SQRT2]])
  })
})
