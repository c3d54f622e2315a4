/** Authority on causal attention and on one step of decoding, taken apart: each field on the way, and what is kept in the cache. */
import { attendBy, type AttentionTrace, type TraceChanges } from '../compose-attention.ts'
import type { Cache, Decoded } from '../decode-step.ts'
import type { Matrix } from '../matrix.ts'
import { stages } from '../stages.ts'
import { asItIs, type Finish } from './finish.ts'

export type CausalParts = Required<TraceChanges> & {
  readonly finish: Finish<[]>
}

export function causalAttending(changes: Partial<CausalParts>): (q: Matrix, k: Matrix, v: Matrix) => Matrix {
  const { finish = asItIs, ...fields } = changes
  const attend = attendBy(stages, fields)
  return (q, k, v) => finish(attend({ causal: true }, { q, k, v }).output)
}

/** One token's key and value. */
export type Token = { readonly k: readonly number[]; readonly v: readonly number[] }

/** What one step gives, which is two lists of numbers and a matrix only if all is right. */
export type DecodedSomehow = { readonly output: readonly unknown[]; readonly cache: Cache }

export type DecodingParts = Required<TraceChanges> & {
  /** What the query sees: the cache with the new token at its end, if all is right. */
  readonly seen: (cache: Cache, token: Token) => Cache
  /** What is returned as the cache: the same, if all is right. */
  readonly kept: (cache: Cache, token: Token) => Cache
  readonly result: (trace: AttentionTrace, token: Token) => readonly unknown[]
  readonly finish: Finish<[cache: Cache, token: Token], DecodedSomehow>
}

export function appended({ keys, values }: Cache, { k, v }: Token): Cache {
  return { keys: [...keys, k], values: [...values, v] }
}

export function decoding(
  changes: Partial<DecodingParts>,
): (
  cache: Cache,
  q: readonly number[],
  k: readonly number[],
  v: readonly number[],
) => Decoded | DecodedSomehow {
  const {
    seen = appended,
    kept = appended,
    result = ({ output: [row = []] }) => row,
    finish = asItIs,
    ...fields
  } = changes
  const attend = attendBy(stages, fields)
  return (cache, q, k, v) => {
    const token = { k, v }
    const { keys, values } = seen(cache, token)
    const trace = attend({ causal: true }, { q: [q], k: keys, v: values })
    return finish({ output: result(trace, token), cache: kept(cache, token) }, cache, token)
  }
}
