/** Authority on working out a dot product: first its products, then their sum. */
import type { NonEmpty } from '../../domain/value.ts'
import { elide } from './elide.ts'
import { signed } from './signed.ts'
import { sum } from './sum.ts'

/** `heading` says what is multiplied with what, for example `q row 1 · k row 2`. */
export function sumOfProducts(
  heading: string,
  left: readonly number[],
  right: readonly number[],
): NonEmpty<string> {
  const pairs = Array.from(left, (a, k) => [a, right[k] ?? NaN] as const)
  const factors = elide(pairs.map(([a, b]) => `${signed(a)}×${signed(b)}`)).join(' + ')
  return [`${heading} = ${factors}`, `= ${sum(pairs.map(([a, b]) => a * b))}`]
}
