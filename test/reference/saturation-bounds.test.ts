import { array, assert, constantFrom, double, integer, property, tuple, type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saturationBounds } from '../../reference/bounds/saturation-bounds.ts'
import { exactSaturation } from '../../reference/exact/exact-saturation.ts'
import { saturationMisconceptions } from '../../reference/misconceptions/saturation-misconceptions.ts'
import { saturation, type Numbers, type Saturation } from '../../reference/saturation.ts'
import { saturationVariants } from '../../reference/variants/saturation-variants.ts'
import { matrix } from './random-matrices.ts'
import { worstRatio } from './worst-ratio.ts'

// The tiny guard is right to the digits that are compared, and promises no more.
const programs = [
  {},
  ...Object.entries(saturationVariants)
    .filter(([id]) => id !== 'entropy-with-tiny-guard')
    .map(([, changes]) => changes),
].map((changes): Saturation => ({ ...saturation, ...changes }))

type Run = (module: Saturation) => number | Numbers | readonly Numbers[]

function shareOf(run: Run): number {
  const [expected, bound] = [rowsOf(run(exactSaturation)), rowsOf(run(saturationBounds))]
  return Math.max(...programs.map((program) => worstRatio(rowsOf(run(program)), expected, bound)))
}

function rowsOf(result: ReturnType<Run>): readonly Numbers[] {
  return typeof result === 'number' ? [[result]] : isList(result) ? [result] : result
}

function isList(result: Numbers | readonly Numbers[]): result is Numbers {
  return typeof result[0] === 'number'
}

function worstShare<Inputs>(inputs: Arbitrary<Inputs>, runOn: (inputs: Inputs) => Run): number {
  let worst = 0
  assert(
    property(inputs, (some) => {
      const used = shareOf(runOn(some))
      worst = Math.max(worst, used)
      return used <= 1
    }),
    { seed: 20_261_125, numRuns: 150 },
  )
  return worst
}

const size = integer({ min: 1, max: 6 })

const queryAndKeys = tuple(size, size, constantFrom(0.01, 1, 30)).chain(([n, d, times]) =>
  tuple(matrix(1, d), matrix(n, d), constantFrom({ scaled: true }, { scaled: false })).map(
    ([[query = []], keys, options]) => ({ query: query.map((entry) => entry * times), keys, options }),
  ),
)

/** Spread by a little, around something that may be far larger. */
const numbers = tuple(
  array(double({ min: -4, max: 4, noNaN: true }), { minLength: 1, maxLength: 12 }),
  constantFrom(0, 1, 1e4, -1e8),
).map(([xs, offset]) => xs.map((x) => x + offset))

/** Shares of one, some of them 0, some of them nearly nothing. */
const weights = array(constantFrom(0, 1, 3, 7, 1e-9, 1e-17, 1e-200, 5e3), { minLength: 1, maxLength: 8 })
  .filter((parts) => parts.some((part) => part > 0))
  .map((parts) => {
    const total = parts.reduce<number>((sum, part) => sum + part, 0)
    return parts.map((part) => part / total)
  })

describe('the reference and every variant stay within the bounds', { timeout: 30_000 }, () => {
  it('of dotProducts', () => {
    expect(
      worstShare(
        queryAndKeys,
        ({ query, keys }) =>
          (module) =>
            module.dotProducts(query, keys),
      ),
    ).toBeLessThan(0.6)
  })

  it('of variance, near 0 and far from it', () => {
    expect(worstShare(numbers, (xs) => (module) => module.variance(xs))).toBeLessThan(0.6)
  })

  it('of attend', () => {
    expect(
      worstShare(
        queryAndKeys,
        ({ query, keys, options }) =>
          (module) =>
            module.attend(query, keys, options),
      ),
    ).toBeLessThan(0.6)
  })

  it('of entropy', () => {
    expect(worstShare(weights, (some) => (module) => module.entropy(some))).toBeLessThan(0.6)
  })

  it('of softmaxJacobian', () => {
    expect(worstShare(weights, (some) => (module) => module.softmaxJacobian(some))).toBeLessThan(0.6)
  })

  it('of gradientNorm', () => {
    expect(worstShare(weights, (some) => (module) => module.gradientNorm(some))).toBeLessThan(0.6)
  })
})

describe('a bound is no excuse', () => {
  it('the mean of the squares minus the square of the mean is far outside of it, far from 0', () => {
    const xs = [100_000_001, 100_000_003]
    const mistaken = saturationMisconceptions.variance.alone['variance-cancels']?.(xs)
    expect(mistaken).toBe(0)
    expect(saturationBounds.variance(xs)).toBeLessThan(1e-4)
  })

  it('of weights is below what is compared, saturated or not', () => {
    for (const some of [
      [1, 0, 0],
      [0.999_999_999_999_985, 1.5e-14, 0],
      [0.25, 0.5, 0.25],
    ]) {
      expect(saturationBounds.entropy(some)).toBeLessThan(1e-14)
      expect(saturationBounds.gradientNorm(some)).toBeLessThan(1e-14)
      expect(Math.max(...saturationBounds.softmaxJacobian(some).flat())).toBeLessThan(1e-14)
    }
  })
})
