/**
 * Authority on which numbers are taken for one, so that the same wrong computation is known again although its sums were added in
 * another order. Six significant digits are kept, and what is smaller than 1e-13 of the largest number in the same result is zero:
 * that much is left over where a sum cancels.
 *
 * Wherever numbers are rounded, two that are equal but for the last bit may fall on either side of a boundary. Boundaries are
 * therefore put where no short fraction lies: a little off the middle between two roundings, and where the number of digits
 * changes a little off the powers of ten. 1/512, 0.5 and 1 are far from all of them; for any other number the chance is about
 * one in 10⁹.
 */
const DIGITS = 6
const OFF_CENTRE = 0.1372583
const NEGLIGIBLE = 1e-13

/** A text that is the same for numbers that are taken for one. `largest` is that of the whole result. */
export function roundOff(value: number, largest: number): string {
  if (!Number.isFinite(value)) return String(value)
  const size = Math.abs(value)
  if (size <= NEGLIGIBLE * largest) return '0'
  const exponent = Math.floor(Math.log10(size) + OFF_CENTRE) - DIGITS + 1
  const digits = Math.floor(size / 10 ** exponent + 0.5 + OFF_CENTRE)
  return `${value < 0 ? '-' : ''}${digits}e${exponent}`
}
