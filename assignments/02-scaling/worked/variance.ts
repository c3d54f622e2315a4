/** Authority on working out a variance: the mean, the distances to it, their squares, the mean of those. */
import { showNumber } from '../../../harness/domain/show-number.ts'
import type { NonEmpty, Value } from '../../../harness/domain/value.ts'
import { listInput } from '../../../harness/authoring/worked/list-input.ts'
import { listed } from '../../../harness/authoring/worked/listed.ts'
import { sum } from '../../../harness/authoring/worked/sum.ts'
import { sumOf } from '../../../reference/parts/sharing.ts'

export function variance(inputs: readonly Value[]): NonEmpty<string> {
  const xs = listInput(inputs, 0)
  const n = xs.length
  const total = sumOf(xs)
  const deviations = xs.map((x) => x - total / n)
  const squares = deviations.map((deviation) => deviation ** 2)
  const spread = sumOf(squares)
  return [
    `the mean: ${sum(xs)}; ${showNumber(total)} ÷ ${n} = ${showNumber(total / n)}`,
    `each number minus the mean: ${listed(deviations)}`,
    `squared: ${listed(squares)}`,
    `their sum: ${sum(squares)}`,
    `${showNumber(spread)} ÷ ${n} = ${showNumber(spread / n)}`,
  ]
}
