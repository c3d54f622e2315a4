/** Authority on numbers inside a calculation: a negative one stands in parentheses, unless it comes first. */
import { showNumber } from '../../domain/show-number.ts'

export function signed(value: number): string {
  const shown = showNumber(value)
  return shown.startsWith('−') ? `(${shown})` : shown
}
