import { describe, expect, it } from 'vitest'
import { exactSaturation } from '../../reference/exact/exact-saturation.ts'
import { saturationMisconceptions } from '../../reference/misconceptions/saturation-misconceptions.ts'
import { saturation } from '../../reference/saturation.ts'

const query = [1, -1, 2, 0]
const keys = [
  [2, 1, 1, 3],
  [0, 1, 0, -2],
  [0, 0, 2, 1],
]

// The example in the handout of assignment 02.
describe.each([
  ['the reference', saturation],
  ['the exact version', exactSaturation],
])('%s, checked by hand', (_, { dotProducts, variance, attend, entropy, softmaxJacobian, gradientNorm }) => {
  const scaled = attend(query, keys, { scaled: true })
  const unscaled = attend(query, keys, { scaled: false })

  it('meets each key, unscaled', () => {
    expect(dotProducts(query, keys)).toEqual([3, -1, 4])
    expect(dotProducts([-3], [[2]])).toEqual([-6])
  })

  it('takes the mean of the squared distances to the mean', () => {
    expect(variance([3, -1, 4])).toBeCloseTo(14 / 3, 14)
    expect(variance([7])).toBe(0)
    expect(variance([100_000_001, 100_000_003])).toBe(1)
  })

  it('shares out the scores, divided by √d or not', () => {
    expect(scaled).toEqual([0.35918811, 0.048610824, 0.59220107].map((weight) => expect.closeTo(weight, 8)))
    expect(unscaled).toEqual([0.26762315, 0.004901689, 0.72747516].map((weight) => expect.closeTo(weight, 8)))
  })

  it('does not overflow or vanish at scores of ±100,000', () => {
    const [first, second, third] = attend(
      [1000, 1],
      [
        [100, 1],
        [100, 0],
        [-100, 0],
      ],
      { scaled: false },
    )
    expect(first).toBeCloseTo(1 / (1 + Math.exp(-1)), 12)
    expect(second).toBeCloseTo(Math.exp(-1) / (1 + Math.exp(-1)), 12)
    expect(third).toBe(0)
  })

  it('counts in bits, and a weight of 0 as nothing', () => {
    expect(entropy(scaled)).toBeCloseTo(1.1902669, 7)
    expect(entropy(unscaled)).toBeCloseTo(0.88048692, 8)
    expect(entropy([0.5, 0, 0.25, 0.25])).toBe(1.5)
    expect(entropy([0, 1])).toBeCloseTo(0, 15)
  })

  it('gives each weight its slope by each score', () => {
    const [[first, second] = [], , [, , last] = []] = softmaxJacobian(scaled)
    expect([first, second, last]).toEqual(
      [0.23017201, -0.01746043, 0.24149896].map((slope) => expect.closeTo(slope, 8)),
    )
    expect(softmaxJacobian([0.25, 0.75])).toEqual([
      [0.1875, -0.1875],
      [-0.1875, 0.1875],
    ])
  })

  it('takes the root of the sum of the squared slopes', () => {
    expect(gradientNorm(scaled)).toBeCloseTo(0.45409179, 8)
    expect(gradientNorm(unscaled)).toBeCloseTo(0.39189525, 8)
    expect(gradientNorm([0.25, 0.75])).toBe(0.375)
    expect(gradientNorm([0, 1])).toBe(0)
  })
})

function weightsOf(scores: readonly number[]): readonly number[] {
  return saturation.attend(
    [1],
    scores.map((score) => [score]),
    { scaled: false },
  )
}

it('the derivative is what a small change of a score does to the weights', () => {
  const scores = [0.5, -1, 2]
  const step = 1e-6
  const jacobian = saturation.softmaxJacobian(weightsOf(scores))
  const columns = scores.map((_, j) => {
    const [up, down] = [step, -step].map((by) =>
      weightsOf(scores.map((score, k) => (k === j ? score + by : score))),
    )
    return (up ?? []).map((weight, i) => (weight - (down?.[i] ?? NaN)) / (2 * step))
  })
  for (const [i, row] of jacobian.entries())
    expect(row).toEqual(columns.map((column) => expect.closeTo(column[i] ?? NaN, 8)))
})

const weightLists = [[1], [0.25, 0.75], [0.5, 0, 0.375, 0.125]]
const calls = [
  { query, keys, options: { scaled: true } },
  {
    query: [1000, 1],
    keys: [
      [100, 1],
      [-100, 0.5],
    ],
    options: { scaled: false },
  },
]

describe('taken apart, with no part changed, it is the reference bit for bit', () => {
  it.each(weightLists)('of weights: %j', (...weights) => {
    const { entropy, softmaxJacobian, gradientNorm, variance } = saturationMisconceptions
    expect(entropy.without(weights)).toBeCloseTo(saturation.entropy(weights), 15)
    expect(softmaxJacobian.without(weights)).toEqual(saturation.softmaxJacobian(weights))
    expect(gradientNorm.without(weights)).toBe(saturation.gradientNorm(weights))
    expect(variance.without(weights)).toBe(saturation.variance(weights))
  })

  it.each(calls)('of a query and its keys: $query', (call) => {
    const { dotProducts, attend } = saturationMisconceptions
    expect(dotProducts.without(call.query, call.keys)).toEqual(saturation.dotProducts(call.query, call.keys))
    expect(attend.without(call.query, call.keys, call.options)).toEqual(
      saturation.attend(call.query, call.keys, call.options),
    )
  })
})
