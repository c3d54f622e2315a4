/** Authority on working out one weight of the query: the scores, scaled if that is asked for, and their softmax. */
import { showNumber } from '../../../harness/domain/show-number.ts'
import { isRecord, type NonEmpty, type Path, type Value } from '../../../harness/domain/value.ts'
import { entryPlace } from '../../../harness/authoring/worked/cell-place.ts'
import { listInput } from '../../../harness/authoring/worked/list-input.ts'
import { listed } from '../../../harness/authoring/worked/listed.ts'
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'
import { shareOut } from '../../../harness/authoring/worked/share-out.ts'
import { dotProducts } from '../../../reference/dot-products.ts'

export function attend(inputs: readonly Value[], at: Path): NonEmpty<string> {
  const query = listInput(inputs, 0)
  const raw = dotProducts(query, matrixInput(inputs, 1))
  const dots = `the dot products: ${listed(raw)}`
  if (!isScaled(inputs[2])) {
    return [
      dots,
      'scaled is false, so they stay as they are',
      ...shareOut('the list of scores', raw, entryPlace(at)),
    ]
  }
  const root = Math.sqrt(query.length)
  const scaled = raw.map((score) => score / root)
  return [
    dots,
    `d = ${query.length}, so each is divided by √${query.length} = ${showNumber(root)}: ${listed(scaled)}`,
    ...shareOut('the list of scores', scaled, entryPlace(at)),
  ]
}

function isScaled(options: Value | undefined): boolean {
  return options !== undefined && isRecord(options) && options['scaled'] === true
}
