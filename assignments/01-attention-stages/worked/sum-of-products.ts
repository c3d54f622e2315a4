/** Authority on working out a dot product: first its products, then their sum. */
import { pairs } from '../../../reference/matrix.ts'
import type { NonEmpty } from '../../../harness/domain/value.ts'
import { elide } from './elide.ts'
import { signed } from './signed.ts'
import { sum } from './sum.ts'

/** `heading` says what is multiplied with what, for example `q row 1 · k row 2`. */
export function sumOfProducts(
  heading: string,
  left: readonly number[],
  right: readonly number[],
): NonEmpty<string> {
  const factors = elide(pairs(left, right, (a, b) => `${signed(a)}×${signed(b)}`)).join(' + ')
  return [`${heading} = ${factors}`, `= ${sum(pairs(left, right, (a, b) => a * b))}`]
}
