/** Authority on masks that come after softmax, when the hidden keys have had their shares already. */
import { mapEntries, type Matrix } from '../matrix.ts'

/** Hidden weights become 0; what they took is lost to the row. */
export function withoutHidden(weights: Matrix, isHidden: (i: number, j: number) => boolean): Matrix {
  return mapEntries(weights, (weight, i, j) => (isHidden(i, j) ? 0 : weight))
}

/** The rest is shared out once more: right, unless a hidden key had taken everything. */
export function summingToOne(weights: Matrix): Matrix {
  return weights.map((row) => {
    const total = row.reduce((sum, weight) => sum + weight, 0)
    return row.map((weight) => weight / total)
  })
}
