/** Authority on working out one cell of a row's softmax. */
import { entryAt } from '../../../reference/matrix.ts'
import { showNumber } from '../../../harness/domain/show-number.ts'
import type { NonEmpty, Path, Value } from '../../../harness/domain/value.ts'
import { cellPlace } from '../../../harness/authoring/worked/cell-place.ts'
import { elide } from '../../../harness/authoring/worked/elide.ts'
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'
import { sum } from '../../../harness/authoring/worked/sum.ts'

export function softmax(inputs: readonly Value[], at: Path): NonEmpty<string> {
  const { i, j, row } = cellPlace(at)
  const scores = entryAt(matrixInput(inputs, 0), i)
  const largest = scores.reduce((a, b) => Math.max(a, b), -Infinity)
  if (largest === -Infinity) return [`every key of row ${row} is masked (−∞), so its weights are zeros: 0`]
  const shifted = scores.map((score) => score - largest)
  const exponentials = shifted.map((exponent) => Math.exp(exponent))
  const total = exponentials.reduce((running, exponential) => running + exponential, 0)
  const [exponent, exponential] = [entryAt(shifted, j), entryAt(exponentials, j)]
  return [
    `row ${row} is ${listed(scores)}; its largest score is ${showNumber(largest)}`,
    `each minus the largest: ${listed(shifted)}`,
    `exp of each: ${listed(exponentials)}`,
    `their sum: ${sum(exponentials)}`,
    `exp(${showNumber(exponent)}) ÷ ${showNumber(total)} = ${showNumber(exponential)} ÷ ${showNumber(total)} = ${showNumber(exponential / total)}`,
  ]
}

function listed(numbers: readonly number[]): string {
  return elide(numbers.map((number) => showNumber(number))).join(', ')
}
