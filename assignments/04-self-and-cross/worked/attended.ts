/** Authority on working out one cell of attention, from one row of x to its mixture of the values. */
import { listed } from '../../../harness/authoring/worked/listed.ts'
import { listedRows } from '../../../harness/authoring/worked/listed-rows.ts'
import { shareOut } from '../../../harness/authoring/worked/share-out.ts'
import { sumOfProducts } from '../../../harness/authoring/worked/sum-of-products.ts'
import { showNumber } from '../../../harness/domain/show-number.ts'
import type { NonEmpty } from '../../../harness/domain/value.ts'
import { traceAttention, type Sources } from '../../../reference/compose-attention.ts'
import { entryAt, transpose } from '../../../reference/matrix.ts'
import { stages } from '../../../reference/stages.ts'
import type { CellPlace } from '../../../harness/authoring/worked/cell-place.ts'

type Told = Omit<Sources, 'causal'> & {
  /** What the context is called: `context`, or `x` where it is x. */
  readonly named: string
}

const trace = traceAttention(stages)

/** Where keys and values are few they are written out, so that each step can be checked. The weights are worked out for the first key; the others are shares of the same sum. */
export function attended({ named, ...from }: Told, { i, j, row, column }: CellPlace): NonEmpty<string> {
  const { q, k, scores, scaled, weights, v } = trace({ ...from, causal: false })
  const query = entryAt(q, i)
  const d = query.length
  const scaledRow = entryAt(scaled, i)
  return [
    `x row ${row}: ${listed(entryAt(from.x, i))}`,
    `query ${row} is x row ${row} · wq: ${listed(query)}`,
    ...listedRows(`the keys, ${named}·wk row by row`, k),
    `query ${row} · each key, the rows of ${named}·wk: ${listed(entryAt(scores, i))}`,
    `each ÷ √${d} = ÷ ${showNumber(Math.sqrt(d))}: ${listed(scaledRow)}`,
    ...shareOut('this row', scaledRow, 0),
    `all its weights: ${listed(entryAt(weights, i))}`,
    ...listedRows(`the values, ${named}·wv row by row`, v),
    ...sumOfProducts(
      `these weights · v column ${column}, where v is ${named}·wv`,
      entryAt(weights, i),
      entryAt(transpose(v), j),
    ),
  ]
}
