import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roundOff } from '../../../harness/batch/class/round-off.ts'

const anyNumber = fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e12, max: 1e12 })
const digits = fc.integer({ min: -9_999_999, max: 9_999_999 })
/** Whole numbers with up to seven digits, divided by powers of two and of ten: what people put into examples. */
const short = fc.oneof(
  fc.tuple(digits, fc.integer({ min: 0, max: 12 })).map(([top, power]) => top / 2 ** power),
  fc.tuple(digits, fc.integer({ min: 0, max: 9 })).map(([top, power]) => top / 10 ** power),
)

it('short fractions are one with what is off by their last bits, on whichever side', () => {
  fc.assert(
    fc.property(short, fc.integer({ min: -8, max: 8 }), (value, bits) => {
      const near = value * (1 + bits * Number.EPSILON)
      expect(roundOff(near, Math.abs(value))).toBe(roundOff(value, Math.abs(value)))
    }),
    { numRuns: 20_000 },
  )
})

it('what differs by more than a part in 100,000 is not one', () => {
  fc.assert(
    fc.property(anyNumber, fc.constantFrom(-1, 1), (value, sign) => {
      fc.pre(Math.abs(value) > 1e-200)
      expect(roundOff(value * (1 + sign * 2e-5), Math.abs(value))).not.toBe(roundOff(value, Math.abs(value)))
    }),
  )
})

it('what is left over where a sum cancels is zero, of either sign', () => {
  const left = 0.1 + 0.2 - 0.3
  expect(left).not.toBe(0)
  expect([left, -left, 0, -0].map((value) => roundOff(value, 1))).toEqual(['0', '0', '0', '0'])
})

it('what is no number has a spelling of its own', () => {
  expect([NaN, Infinity, -Infinity].map((value) => roundOff(value, 1))).toEqual([
    'NaN',
    'Infinity',
    '-Infinity',
  ])
})
