/** Authority on what goes wrong in `decodeStep`: what the query sees, what is kept, and what is returned. */
import type { Cache } from '../decode-step.ts'
import { appended, type DecodedSomehow, type DecodingParts, type Token } from '../parts/causal-attending.ts'
import { attendingMisconceptions } from './causal-attention-misconceptions.ts'

export const decodeStepMisconceptions: Readonly<Record<string, Partial<DecodingParts>>> = {
  // What the query sees.
  /** Attention comes first and the cache after it. Before the first token there is nothing to attend to. */
  'decode-misses-own-key': { seen: onlyBefore },
  ...attendingMisconceptions,

  // What is kept.
  'cache-not-extended': { kept: (cache) => cache },
  'cache-extended-twice': { kept: (cache, token) => appended(appended(cache, token), token) },
  /** Twice before the query looks, so that it sees itself twice as well. */
  'cache-extended-twice-at-once': { seen: twice, kept: twice },
  'cache-keys-only': { kept: (cache, token) => ({ ...cache, keys: appended(cache, token).keys }) },
  'cache-values-only': { kept: (cache, token) => ({ ...cache, values: appended(cache, token).values }) },
  'cache-replaced': { kept: (_, { k, v }) => ({ keys: [k], values: [v] }) },
  'cache-in-front': {
    kept: ({ keys, values }, { k, v }) => ({ keys: [k, ...keys], values: [v, ...values] }),
  },
  'cache-exchanged': {
    kept: (cache, token) => {
      const { keys, values } = appended(cache, token)
      return { keys: values, values: keys }
    },
  },
  /** The right result, but the cache that came in has the new token too. */
  'cache-in-place': { finish: inPlace },

  // What is returned.
  /** Which is all that a query gets that sees nothing but itself. */
  'decode-output-new-value': { result: (_, { v }) => v },
  'decode-output-weights': { result: ({ weights: [row = []] }) => row },
  /** A matrix of one row, as attention returns it, in place of the row. */
  'decode-output-matrix': { result: ({ output }) => output },
}

function onlyBefore(cache: Cache): Cache {
  if (cache.keys.length === 0) throw new Error('There is nothing to attend to.')
  return cache
}

function twice(cache: Cache, token: Token): Cache {
  return appended(appended(cache, token), token)
}

/** `cache.keys.push(k)`, `cache.values.push(v)`, and the same cache returned. */
function inPlace(...[{ output, cache: added }, cache]: Parameters<DecodingParts['finish']>): DecodedSomehow {
  Object.assign(cache.keys, added.keys)
  Object.assign(cache.values, added.values)
  return { output, cache }
}
