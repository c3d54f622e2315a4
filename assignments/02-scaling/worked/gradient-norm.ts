/** Authority on working out the norm of softmax's derivative: its rows, their squares, the root of the sum. */
import { showNumber } from '../../../harness/domain/show-number.ts'
import type { NonEmpty, Value } from '../../../harness/domain/value.ts'
import { elide } from '../../../harness/authoring/worked/elide.ts'
import { listInput } from '../../../harness/authoring/worked/list-input.ts'
import { listed } from '../../../harness/authoring/worked/listed.ts'
import { sum } from '../../../harness/authoring/worked/sum.ts'
import { sumOf } from '../../../reference/parts/sharing.ts'
import { softmaxJacobian } from '../../../reference/softmax-jacobian.ts'

export function gradientNorm(inputs: readonly Value[]): NonEmpty<string> {
  const jacobian = softmaxJacobian(listInput(inputs, 0))
  const squares = jacobian.flatMap((row) => row.map((entry) => entry * entry))
  const total = sumOf(squares)
  const rows = jacobian.map((row, i) => `row ${i + 1}: ${listed(row)}`)
  return [
    `the derivative, diag(p) − p·pᵀ: ${elide(rows).join('; ')}`,
    `the squares of all entries: ${sum(squares)}`,
    `√${showNumber(total)} = ${showNumber(Math.sqrt(total))}`,
  ]
}
