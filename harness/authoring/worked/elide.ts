/** Authority on how many terms of a long sum are written out. */
const MOST_TERMS = 6

/** The first three and the last two around `…` where there are more than six. */
export function elide(terms: readonly string[]): readonly string[] {
  return terms.length > MOST_TERMS ? [...terms.slice(0, 3), '…', ...terms.slice(-2)] : terms
}
