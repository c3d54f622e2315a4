/**
 * Authority on how a number is written for a person: at most eight significant digits, but every digit of a whole number; a true
 * minus sign, ∞ for Infinity, and commas between the thousands of what is a million or more. Two different numbers may look alike
 * here; where that matters, `showApart` finds the digits that differ.
 */
export function showNumber(value: number, digits = 8): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  if (value === 0) return Object.is(value, -0) ? '−0' : '0'
  // Beyond that, not every whole number is a double, and the last digits say nothing.
  const shown = Number.isSafeInteger(value) ? value : Number(value.toPrecision(digits))
  const text = String(shown).replace(/^-/, '−').replace('e-', 'e−').replace('e+', 'e')
  return text.replace(/^−?\d{7,}(?!\d*e)/, withCommas)
}

function withCommas(digits: string): string {
  return digits.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',')
}

/** Both numbers with as many digits as it takes to tell them apart, and to see that one of them is not whole. */
export function showApart(a: number, b: number): readonly [string, string] {
  for (let digits = Math.max(digitsOf(a), digitsOf(b)); digits < 17; digits += 1) {
    const pair = [showNumber(a, digits), showNumber(b, digits)] as const
    if (pair[0] !== pair[1]) return pair
  }
  return [showNumber(a, 17), showNumber(b, 17)]
}

function digitsOf(value: number): number {
  if (!Number.isFinite(value) || Number.isInteger(value)) return 8
  return Math.min(16, Math.max(8, String(Math.trunc(Math.abs(value))).length + 1))
}
