/** Authority on working out one weight of a softmax: the largest score subtracted, the exponentials, their sum, the share. */
import { showNumber } from '../../domain/show-number.ts'
import type { NonEmpty } from '../../domain/value.ts'
import { listed } from './listed.ts'
import { sum } from './sum.ts'

/** `name` says what the scores are, for example `row 2`; at least one of them is not −∞. */
export function shareOut(name: string, scores: readonly number[], j: number): NonEmpty<string> {
  const largest = scores.reduce((a, b) => Math.max(a, b), -Infinity)
  const shifted = scores.map((score) => score - largest)
  const exponentials = shifted.map((exponent) => Math.exp(exponent))
  const total = exponentials.reduce((running, exponential) => running + exponential, 0)
  const [exponent, exponential] = [shifted[j] ?? NaN, exponentials[j] ?? NaN]
  return [
    `${name} is ${listed(scores)}; its largest score is ${showNumber(largest)}`,
    `each minus the largest: ${listed(shifted)}`,
    `exp of each: ${listed(exponentials)}`,
    `their sum: ${sum(exponentials)}`,
    `exp(${showNumber(exponent)}) ÷ ${showNumber(total)} = ${showNumber(exponential)} ÷ ${showNumber(total)} = ${showNumber(exponential / total)}`,
  ]
}
