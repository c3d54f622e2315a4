/** Authority on writing out a sum: its terms, shortened in the middle if there are many, and its true total. */
import { showNumber } from '../../domain/show-number.ts'
import { elide } from './elide.ts'
import { signed } from './signed.ts'

/** `0 + 6 = 6`; a single term is its own total. */
export function sum(terms: readonly number[]): string {
  const total = showNumber(terms.reduce((running, term) => running + term, 0))
  if (terms.length < 2) return total
  const shown = terms.map((term, position) => (position === 0 ? showNumber(term) : signed(term)))
  return `${elide(shown).join(' + ')} = ${total}`
}
