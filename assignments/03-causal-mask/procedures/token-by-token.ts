/** Authority on the test that decoding gives what the whole would: one token after another, each with the cache of the one before. */
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'
import { program, type Procedure } from '../../../harness/domain/oracle.ts'
import { isRecord, type Value, type ValueRecord } from '../../../harness/domain/value.ts'
import { maskedBounds } from '../../../reference/bounds/masked-bounds.ts'
import { entryAt } from '../../../reference/matrix.ts'

/** Inputs: q, k and v of a whole text. What is compared is what causal attention gives for it. */
export const tokenByToken: Procedure = {
  calls:
    'decodeStep once for each token, from an empty cache on, each time with the cache that the call before it returned; the outputs under one another are compared with causalAttention of the whole',
  steps: function* (...inputs) {
    const [q, k, v] = [matrixInput(inputs, 0), matrixInput(inputs, 1), matrixInput(inputs, 2)]
    const outputs: Value[] = []
    let cache: Value = { keys: [], values: [] }
    for (const [i, query] of q.entries()) {
      const step = decoded(yield [cache, query, entryAt(k, i), entryAt(v, i)])
      outputs.push(step.output)
      cache = step.cache
    }
    return outputs
  },
  bound: program(maskedBounds.causalAttention),
}

function decoded(step: Value): { readonly output: Value; readonly cache: ValueRecord } {
  const { output, cache } = isRecord(step) ? step : {}
  if (output === undefined || cache === undefined || !isRecord(cache))
    throw new TypeError('A step gives an output and a cache.')
  const { keys, values } = cache
  if (keys === undefined || values === undefined) throw new TypeError('A cache has keys and values.')
  return { output, cache: { keys, values } }
}
