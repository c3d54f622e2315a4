/**
 * Authority on how a number is written for a person: at most eight significant digits, a true minus sign, ∞ for
 * Infinity. Two different numbers may look alike here; where that matters, `showApart` finds the digits that differ.
 */
export function showNumber(value: number, digits = 8): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  if (value === 0) return Object.is(value, -0) ? '−0' : '0'
  const rounded = Number(value.toPrecision(digits))
  return String(rounded).replace(/^-/, '−').replace('e-', 'e−').replace('e+', 'e')
}

/** Both numbers with as many digits as it takes to tell them apart. */
export function showApart(a: number, b: number): readonly [string, string] {
  for (let digits = 8; digits < 17; digits += 1) {
    const pair = [showNumber(a, digits), showNumber(b, digits)] as const
    if (pair[0] !== pair[1]) return pair
  }
  return [showNumber(a, 17), showNumber(b, 17)]
}
