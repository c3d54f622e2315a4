/** Authority on writing out a list of numbers: shortened in the middle if there are many. */
import { showNumber } from '../../domain/show-number.ts'
import { elide } from './elide.ts'

export function listed(numbers: readonly number[]): string {
  return elide(numbers.map((number) => showNumber(number))).join(', ')
}
