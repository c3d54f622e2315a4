/** Authority on matrices put side by side: the first one's columns, then the second one's, and so on. */
import type { MatrixOf } from './matrix.ts'

/** All have the same number of rows; row i of the result is row i of each, in order. */
export function sideBySide<Entry>(matrices: readonly MatrixOf<Entry>[]): MatrixOf<Entry> {
  const [first = []] = matrices
  return first.map((_, i) => matrices.flatMap((matrix) => Array.from(matrix[i] ?? [])))
}
