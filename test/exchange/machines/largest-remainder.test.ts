import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestRemainder } from '../../../harness/exchange/largest-remainder.ts'

const sumOf = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0)
const shares = fc
  .array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 12 })
  .filter((parts) => sumOf(parts) > 1e-6)
const total = fc.nat({ max: 10_000 })

describe('a whole number that is split by shares', () => {
  it('is given out exactly, in whole parts', () => {
    fc.assert(
      fc.property(shares, total, (parts, whole) => {
        const given = largestRemainder(parts, whole)
        expect(sumOf(given)).toBe(whole)
        expect(given.every((part) => Number.isSafeInteger(part) && part >= 0)).toBe(true)
      }),
    )
  })

  it('gives everybody what is due to them to within 1', () => {
    fc.assert(
      fc.property(shares, total, (parts, whole) => {
        const due = parts.map((part) => (part / sumOf(parts)) * whole)
        const off = largestRemainder(parts, whole).map((part, i) => Math.abs(part - (due[i] ?? NaN)))
        expect(Math.max(...off)).toBeLessThan(1 + 1e-8)
      }),
    )
  })

  it('never gives less for a larger share', () => {
    fc.assert(
      fc.property(shares, total, (parts, whole) => {
        const given = largestRemainder(parts, whole)
        const order = parts.map((_, i) => i).toSorted((a, b) => (parts[a] ?? 0) - (parts[b] ?? 0) || b - a)
        const inOrder = order.map((i) => given[i] ?? NaN)
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
      }),
    )
  })

  it('gives nobody more than they can hold, and only what finds no room is left', () => {
    fc.assert(
      fc.property(
        shares,
        total,
        fc.array(fc.nat({ max: 300 }), { minLength: 12, maxLength: 12 }),
        (parts, whole, room) => {
          const most = room.slice(0, parts.length)
          const given = largestRemainder(parts, whole, most)
          expect(given.every((part, i) => part <= (most[i] ?? 0))).toBe(true)
          const held = sumOf(most.filter((_, i) => (parts[i] ?? 0) > 0))
          expect(sumOf(given)).toBe(Math.min(whole, held))
        },
      ),
    )
  })

  it.each([
    [[10, 15, 15, 15, 20, 10, 15], 100, [10, 15, 15, 15, 20, 10, 15]],
    [[1, 1, 1], 10, [4, 3, 3]],
    [[1.5, 1.5], 3, [2, 1]],
    [[0, 0], 5, [0, 0]],
    [[0.6126991876874968, 999.999999999999, 999.9999999999991], 2364, [1, 1181, 1182]],
    [[0.1, 0.2, 0.3], 6, [1, 2, 3]],
  ])('splits %j of %d into %j', (parts, whole, expected) => {
    expect(largestRemainder(parts, whole)).toEqual(expected)
  })
})
