/** Authority on the decimals of the exact version: how a double becomes one, and how many digits are kept. */
import { Decimal } from 'decimal.js'

/**
 * Sums and products of doubles without any rounding. A double's last bit is worth at least 2⁻¹⁰⁷⁴ and its first at
 * most 2¹⁰²³; a product reaches from 2⁻²¹⁴⁸ to 2²⁰⁴⁸, which is 617 digits before the point and 2148 after it. Digits
 * that are not there cost nothing, so the limit is set beyond all of them.
 */
export const Exact = Decimal.clone({ precision: 3000 })

/** √, exp and ÷ never end, so they are cut at 50 digits: three times what a double holds. */
export const Rounded = Decimal.clone({ precision: 50 })

/**
 * The double's own value, to its last digit. `new Decimal(0.1)` would read the text "0.1"; the double 0.1 is
 * 0.1000000000000000055511151231257827…
 *
 * Doubling is exact and ends at a whole number: x = whole / 2ⁿ = whole · 5ⁿ / 10ⁿ.
 */
export function fromDouble(x: number): Decimal {
  if (!Number.isFinite(x) || x === 0) return new Exact(x)
  let whole = x
  let n = 0
  while (!Number.isInteger(whole)) {
    whole *= 2
    n += 1
  }
  return new Exact(`${BigInt(whole) * 5n ** BigInt(n)}e-${n}`)
}
