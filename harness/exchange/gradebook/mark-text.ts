/** Authority on how gradebooks write numbers: at most two decimals, behind a point or a comma. */
export type Decimal = '.' | ','

/** Null where it is no number: a letter, a dash, nothing. What stands behind the last sign is the fraction, as Canvas reads it. */
export function readMark(text: string): number | null {
  const trimmed = text.trim()
  if (!/^-?\d[\d.,]*$/.test(trimmed)) return null
  const parts = trimmed.split(/[.,]/)
  const fraction = parts.length > 1 ? parts.pop() : undefined
  return Number(fraction === undefined ? trimmed : `${parts.join('')}.${fraction}`)
}

export function writeMark(mark: number, decimal: Decimal): string {
  return String(roundMark(mark, 2)).replace('.', decimal)
}

/** Half up, of the number as it is written: 1.005 is 1.01, though the nearest double lies below it. */
export function roundMark(mark: number, decimals: 0 | 2): number {
  const factor = 10 ** decimals
  return Math.round(Number((mark * factor).toPrecision(12))) / factor
}

/** By the numbers that stand there already; where none of them has a fraction, `otherwise`. */
export function decimalOf(texts: Iterable<string>, otherwise: Decimal): Decimal {
  for (const text of texts) {
    const sign = /^\s*-?\d+([.,])\d+\s*%?\s*$/.exec(text)?.[1]
    if (sign === '.' || sign === ',') return sign
  }
  return otherwise
}
