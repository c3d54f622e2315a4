/** Authority on working out one cell of several heads: what each gives, side by side, and the product with wo. */
import { cellPlace } from '../../../harness/authoring/worked/cell-place.ts'
import { listed } from '../../../harness/authoring/worked/listed.ts'
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'
import { sumOfProducts } from '../../../harness/authoring/worked/sum-of-products.ts'
import { asNonEmpty, type NonEmpty, type Path, type Value } from '../../../harness/domain/value.ts'
import { entryAt, transpose } from '../../../reference/matrix.ts'
import { selfAndCross } from '../../../reference/self-and-cross.ts'
import { headsOf, matrixOf, projectionsOf } from './projections-of.ts'

export function multiHead(inputs: readonly Value[], at: Path): NonEmpty<string> {
  const { i, j, row, column } = cellPlace(at)
  const [x, context] = [matrixInput(inputs, 0), matrixInput(inputs, 1)]
  const rows = headsOf(inputs[2]).map((head) =>
    entryAt(selfAndCross.crossAttention(x, context, projectionsOf(head)), i),
  )
  const joined = rows.flat()
  const each = rows.map(
    (own, h) => `head ${h + 1}, crossAttention(x, context, heads[${h}]), row ${row}: ${listed(own)}`,
  )
  const last = sumOfProducts(
    `row ${row} · wo column ${column}`,
    joined,
    entryAt(transpose(matrixOf(inputs[2], 'wo')), j),
  )
  return asNonEmpty([...each, `row ${row} of all heads side by side: ${listed(joined)}`, ...last])
}
