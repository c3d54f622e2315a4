/** Authority on which keys a query must not see: those that come after it. */

/**
 * Places count from 0, over everything there is. Key j stands at j. Of n_q queries beside n_k ≥ n_q keys, query i stands at
 * n_k − n_q + i: the queries are the last of the tokens that the keys belong to, as they are when a text is written on and
 * the keys of its beginning are kept. With as many queries as keys that is i.
 */
export function isFuture(query: number, key: number): boolean {
  return key > query
}
