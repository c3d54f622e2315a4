/** Authority on the scores of one query: how well it and each key agree. */
import { dot, type Matrix } from './matrix.ts'

/** One row of Q·Kᵀ: (d), (n × d) → (n). Number j is query · key j, not scaled. */
export function dotProducts(query: readonly number[], keys: Matrix): readonly number[] {
  return keys.map((key) => dot(query, key))
}
