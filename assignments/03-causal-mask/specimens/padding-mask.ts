/** Authority on the specimens of `paddingMask`: padding at the end, at the beginning, in between; all of it, and none. */
import type { Sketch } from '../../../harness/authoring/sketch.ts'

const [T, F] = [true, false]

export const paddingMask: readonly Sketch[] = [
  ['by-hand', 'three queries, three keys, the first of them padding', [[F, T, T], 3]],
  ['at-the-end', 'two queries, three keys, the last of them padding', [[T, T, F], 2]],
  ['two-at-the-end', 'three queries, five keys, two of them padding at the end', [[T, T, T, F, F], 3]],
  ['at-the-beginning', 'padding on the left, as models that write on have it', [[F, F, T, T], 3]],
  ['in-between', 'padding before and after a real token', [[T, F, T, F], 2]],
  ['square', 'as many queries as keys', [[T, F, T], 3]],
  ['more-queries-than-keys', 'four queries, two keys', [[F, T], 4]],
  ['one-query', 'one query, four keys', [[T, T, F, T], 1]],
  ['one-token', 'one query, one key that is real', [[T], 1]],
  ['nothing-real', 'every key is padding', [[F, F], 3]],
  ['no-padding', 'every key is real', [[T, T, T], 2]],
]
