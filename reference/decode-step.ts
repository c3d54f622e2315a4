/** Authority on writing one token more: keys and values that were computed before are kept, and not computed again. */
import { causalAttention } from './causal-attention.ts'
import type { Matrix } from './matrix.ts'

/** The keys (n × d) and values (n × d_v) of the tokens so far; both are empty before the first. */
export type Cache = { readonly keys: Matrix; readonly values: Matrix }

/** The new token's output (d_v), and the cache with its key and value at the end. */
export type Decoded = { readonly output: readonly number[]; readonly cache: Cache }

/**
 * The new token sees everything before it and itself: causal attention with one query, which stands at the end.
 *
 * A token never sees a later one, so whatever was computed for the earlier tokens stays as it is. Each step gives the next
 * row of what causal attention gives for the whole at once. The cache that came in is not changed: whoever holds it may go
 * on from there in another way.
 */
export const decodeStep = decodeStepBy(causalAttention)

export function decodeStepBy(attention: typeof causalAttention) {
  return (
    { keys, values }: Cache,
    q: readonly number[],
    k: readonly number[],
    v: readonly number[],
  ): Decoded => {
    const cache = { keys: [...keys, k], values: [...values, v] }
    const [output = []] = attention([q], cache.keys, cache.values)
    return { output, cache }
  }
}
