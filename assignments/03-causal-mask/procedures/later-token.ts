/** Authority on the test that no row depends on a later token: the last one is exchanged, and the rows before it are compared. */
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'
import { program, type Procedure } from '../../../harness/domain/oracle.ts'
import { isMatrix, type Matrix, type Value } from '../../../harness/domain/value.ts'
import { matrixOf, pairs, width } from '../../../reference/matrix.ts'

/**
 * Inputs: q, k and v, and for the last token another query, key and value. The two results are compared with each other, so not
 * even the last bit may differ: a hidden key has the weight 0, and 0 times any value is 0.
 */
export const laterToken: Procedure = {
  calls:
    'causalAttention twice, the second time with another query, key and value for the last token; from each row before the last, that of the second result is subtracted from that of the first',
  steps: function* (...inputs) {
    const [q, k, v] = [matrixInput(inputs, 0), matrixInput(inputs, 1), matrixInput(inputs, 2)]
    const last = [inputs[3], inputs[4], inputs[5]].map((row) => matrixInput([[row ?? null]], 0))
    const first: Value = yield [q, k, v]
    const second: Value = yield [q, k, v].map((whole, i) => [...whole.slice(0, -1), ...(last[i] ?? [])])
    return difference(rowsBeforeLast(first, q), rowsBeforeLast(second, q))
  },
  bound: program((q: Matrix, _: Matrix, v: Matrix) => matrixOf(q.length - 1, width(v), () => 0)),
}

function rowsBeforeLast(result: Value, q: Matrix): Matrix {
  if (!isMatrix(result) || result.length !== q.length)
    throw new TypeError('The result has no row for each query.')
  return result.slice(0, -1)
}

function difference(a: Matrix, b: Matrix): Matrix {
  return pairs(a, b, (row, other) => pairs(row, other, (x, y) => x - y))
}
