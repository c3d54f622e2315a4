/** Authority on working out one entry of what a query gets from the keys and values that it sees. */
import { listed } from '../../../harness/authoring/worked/listed.ts'
import { sumOfProducts } from '../../../harness/authoring/worked/sum-of-products.ts'
import { showNumber } from '../../../harness/domain/show-number.ts'
import type { Matrix, NonEmpty } from '../../../harness/domain/value.ts'
import { dot, entryAt } from '../../../reference/matrix.ts'
import { softmax } from '../../../reference/softmax.ts'

type Looking = {
  /** What the query is called, and what it sees. */
  readonly heading: string
  readonly query: readonly number[]
  /** Those that it sees. */
  readonly keys: Matrix
  readonly values: Matrix
  readonly column: number
}

export function attended({ heading, query, keys, values, column }: Looking): NonEmpty<string> {
  const scores = keys.map((key) => dot(query, key))
  const scaled = scores.map((score) => score / Math.sqrt(query.length))
  const [weights = []] = softmax([scaled])
  const handedOn = values.map((row) => entryAt(row, column))
  return [
    heading,
    `its scores with them: ${listed(scores)}`,
    `each ÷ √${query.length} = ${showNumber(Math.sqrt(query.length))}: ${listed(scaled)}`,
    `softmax of these, the weights: ${listed(weights)}`,
    ...sumOfProducts(`weights · v column ${column + 1}`, weights, handedOn),
  ]
}
