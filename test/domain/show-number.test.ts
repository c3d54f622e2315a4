import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showApart, showNumber } from '../../harness/domain/show-number.ts'

describe('a number for a person', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [2 / 3, '0.66666667'],
    [-1.5, '−1.5'],
    [1e-9, '1e−9'],
    [-2.5e-12, '−2.5e−12'],
    [1e21, '1e21'],
    [100_000, '100000'],
    [1.024e13, '10,240,000,000,000'],
    [-76_999_846_000_077, '−76,999,846,000,077'],
    [1_234_567.891, '1,234,567.9'],
    [2 ** 60, '1,152,921,500,000,000,000'],
    [0, '0'],
    [-0, '−0'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
    [NaN, 'NaN'],
  ])('%d is written %s', (value, shown) => {
    expect(showNumber(value)).toBe(shown)
  })

  it('never holds a hyphen', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(showNumber(value)).not.toContain('-')
      }),
      { seed: 41, numRuns: 1000 },
    )
  })
})

describe('two numbers side by side', () => {
  it('get no more digits than it takes to tell them apart', () => {
    expect(showApart(1, 2)).toEqual(['1', '2'])
    expect(showApart(1, 1 + 1e-9)).toEqual(['1', '1.000000001'])
    expect(showApart(10_240_000_000_000, 10_240_000_000_000.5)).toEqual([
      '10,240,000,000,000',
      '10,240,000,000,000.5',
    ])
  })

  it('look different if they are', () => {
    const near = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 })
    fc.assert(
      fc.property(near, fc.constantFrom(1 + 2 ** -52, 1 - 2 ** -53), (value, ulp) => {
        fc.pre(value * ulp !== value)
        const [one, other] = showApart(value, value * ulp)
        expect(one).not.toBe(other)
      }),
      { seed: 42, numRuns: 1000 },
    )
  })
})
