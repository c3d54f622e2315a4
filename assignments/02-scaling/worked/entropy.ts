/** Authority on working out an entropy: what each weight adds, and the sum. */
import { showNumber } from '../../../harness/domain/show-number.ts'
import type { NonEmpty, Value } from '../../../harness/domain/value.ts'
import { elide } from '../../../harness/authoring/worked/elide.ts'
import { listInput } from '../../../harness/authoring/worked/list-input.ts'
import { sum } from '../../../harness/authoring/worked/sum.ts'

export function entropy(inputs: readonly Value[]): NonEmpty<string> {
  const terms = listInput(inputs, 0).map((p) => ({ p, adds: p === 0 ? 0 : -p * Math.log2(p) }))
  const shown = terms.map(({ p, adds }) =>
    p === 0 ? 'a weight of 0 adds 0' : `−${showNumber(p)}×log₂ ${showNumber(p)} = ${showNumber(adds)}`,
  )
  return [
    `what each weight adds: ${elide(shown).join('; ')}`,
    `their sum: ${sum(terms.map(({ adds }) => adds))}`,
  ]
}
