import { describe, expect, it } from 'vitest'
import { Exact, fromDouble } from '../../reference/exact/decimal.ts'
import { exact } from '../../reference/exact/exact.ts'

describe('reading a double', () => {
  it('takes the double itself and not its shortest text', () => {
    expect(fromDouble(0.1).toFixed()).toBe('0.1000000000000000055511151231257827021181583404541015625')
  })

  it.each([
    [3, 0],
    [0.5, 1],
    [0.1, 55],
    [2 ** -1022, 1022],
    [5e-324, 1074],
    [-Number.MAX_VALUE, 0],
  ])('reads %d to its last digit, which is the %dth after the point', (x, places) => {
    expect(fromDouble(x).decimalPlaces()).toBe(places)
    expect(fromDouble(x).toNumber()).toBe(x)
  })

  it.each([0, -0, Infinity, -Infinity, NaN])('keeps %d', (x) => {
    expect(fromDouble(x).toNumber()).toBe(x)
  })
})

describe('sums', () => {
  it('lose nothing to cancellation', () => {
    expect(exact.scores([[1e200, 1, -1e200]], [[1e100, 1e-200, 1e100]])).toEqual([[1e-200]])
    expect(exact.project([[0.1, 0.2, -0.3]], [[1], [1], [1]])).toEqual([[2.7755575615628914e-17]])
  })

  it('have room for the largest and the smallest product at once', () => {
    const large = fromDouble(Number.MAX_VALUE)
    const small = fromDouble(5e-324)
    const sum = new Exact(0).plus(large.times(large)).plus(small.times(small))
    expect(sum.minus(large.times(large)).eq(small.times(small))).toBe(true)
  })

  it('are rounded to a double once', () => {
    // 1 + 2⁻⁵³ lies half-way between two doubles and 2⁻¹⁰⁶ more decides for the upper one; two roundings give 1.
    expect(exact.scores([[1, 2 ** -53, 2 ** -53]], [[1, 1, 2 ** -53]])).toEqual([[1 + 2 ** -52]])
  })
})

describe('softmax', () => {
  it('gives masked keys exactly 0 and weights to the last bit', () => {
    const third = 1 / 3
    expect(exact.softmax([[2, 2, -Infinity, 2]])).toEqual([[third, third, 0, third]])
  })

  it('knows e', () => {
    const [row] = exact.softmax([[0, -1]])
    // 1/(1+e⁻¹) = 0.731058578630004879251159944… and its complement
    expect(row).toEqual([0.7310585786300049, 0.2689414213699951])
  })

  it('gives subnormal weights their own value and smaller ones 0', () => {
    const [row] = exact.softmax([[0, -740, -1e5, -1e300]])
    expect(row).toEqual([1, Math.exp(-740), 0, 0])
  })

  it('passes NaN on', () => {
    expect(exact.softmax([[NaN, 1]])).toEqual([[NaN, NaN]])
  })
})

describe('attention', () => {
  it('rounds no field on the way to the next', () => {
    // q is (0.1 + 0.2, 0.3) and k is (1, −1). In doubles 0.1 + 0.2 − 0.3 is 2⁻⁵⁴; rounding q gives just that.
    const trace = exact.attention(
      [[0.1, 0.2, 0.3, 1]],
      {
        wq: [
          [1, 0],
          [1, 0],
          [0, 1],
          [0, 0],
        ],
        wk: [
          [0, 0],
          [0, 0],
          [0, 0],
          [1, -1],
        ],
        wv: [[1], [0], [0], [0]],
      },
      { causal: false },
    )
    expect(exact.scores(trace.q, trace.k)).toEqual([[2 ** -54]])
    expect(trace.scores).toEqual([[2 ** -55]])
  })

  it('agrees with a table of e', () => {
    const trace = exact.attention([[1], [2]], { wq: [[1]], wk: [[1]], wv: [[1]] }, { causal: true })
    // The second row's scores are 2 and 4: output = 1 + e²/(1 + e²) = 1.880797077977882444…
    expect(trace.output).toEqual([[1], [1.8807970779778824]])
  })

  it('takes exponents of −100000 in its stride', { timeout: 2000 }, () => {
    const row = Array.from({ length: 64 }, (_, j) => -1e5 * j)
    expect(exact.softmax([row])[0]?.slice(0, 2)).toEqual([1, 0])
  })
})
