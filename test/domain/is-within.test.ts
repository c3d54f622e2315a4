import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWithin, tolerancesOff } from '../../harness/domain/is-within.ts'

const USUAL = { absolute: 1e-9, relative: 1e-9, bound: null }

describe('an entry', () => {
  it('is right up to its tolerance, absolute and relative together', () => {
    expect(isWithin(1 + 1.9e-9, 1, USUAL)).toBe(true)
    expect(isWithin(1 + 2.1e-9, 1, USUAL)).toBe(false)
    expect(isWithin(1e6 + 9e-4, 1e6, USUAL)).toBe(true)
    expect(isWithin(1e6 + 1.1e-3, 1e6, USUAL)).toBe(false)
  })

  it('is right up to its bound where that is wider, and to the tolerance where that is', () => {
    expect(isWithin(1.5, 1, { ...USUAL, bound: 0.5 })).toBe(true)
    expect(isWithin(1.6, 1, { ...USUAL, bound: 0.5 })).toBe(false)
    expect(isWithin(1 + 1e-9, 1, { ...USUAL, bound: 1e-15 })).toBe(true)
  })

  it('must match exactly where it is not finite', () => {
    const loose = { absolute: Infinity, relative: 0, bound: null }
    const odd = [NaN, Infinity, -Infinity]
    for (const expected of odd) {
      for (const got of [...odd, 0, -1e308]) {
        expect(isWithin(got, expected, loose)).toBe(Object.is(got, expected))
        expect(isWithin(expected, got, loose)).toBe(Object.is(got, expected))
      }
    }
  })

  it('must match exactly where nothing is allowed', () => {
    const exact = { absolute: 0, relative: 0, bound: null }
    expect(isWithin(3, 3, exact)).toBe(true)
    expect(tolerancesOff(3 + 2 ** -51, 3, exact)).toBe(Infinity)
    expect(tolerancesOff(-0, 0, exact)).toBe(0)
  })

  it('is off by the same number of tolerances to either side, and never by less than none', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    const limits = fc.record({
      absolute: fc.double({ min: 1e-12, max: 1, noNaN: true }),
      relative: fc.double({ min: 0, max: 1e-3, noNaN: true }),
      bound: fc.option(fc.double({ min: 1e-15, max: 1, noNaN: true })),
    })
    fc.assert(
      fc.property(number, number, limits, (got, expected, limit) => {
        const off = tolerancesOff(got, expected, limit)
        expect(off).toBeGreaterThanOrEqual(0)
        expect(tolerancesOff(-got, -expected, limit)).toBe(off)
        expect(isWithin(got, expected, limit)).toBe(off <= 1)
      }),
      { seed: 31, numRuns: 500 },
    )
  })
})
