/** Authority on how far the correct weights of one query can be from the certified ones. */
import type { Matrix } from '../matrix.ts'
import { scale } from '../scale.ts'
import { scores } from '../scores.ts'
import { dotBound } from './dot-bound.ts'
import { scaledScoresBound } from './scaled-scores-bound.ts'
import { weightsBound } from './softmax-bound.ts'
import { certain } from './uncertain.ts'

/** The bound of softmax for logits that are themselves off as dot products are, scaled or not. */
export function attendBound(
  query: readonly number[],
  keys: Matrix,
  { scaled }: { readonly scaled: boolean },
): readonly number[] {
  const [queries, others] = [certain([query]), certain(keys)]
  const raw = scores([query], keys)
  const [bound = []] = scaled
    ? weightsBound(scale(raw, query.length), scaledScoresBound(queries, others))
    : weightsBound(raw, dotBound(queries, others))
  return bound
}
