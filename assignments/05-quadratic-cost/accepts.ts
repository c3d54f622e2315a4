/** Authority on which inputs each stage is made for: counts that a double holds exactly, and matrices that fit each other. */
import { isUsable, widthOf } from '../../harness/authoring/usable-matrix.ts'
import { isRecord, type Value } from '../../harness/domain/value.ts'

type Accepts = (...inputs: readonly Value[]) => boolean

export const accepts = {
  scoreCount: (model) => isCountable(model, ['tokens', 'tokens', 'heads', 'layers']),
  scoreBytes: (model) => isCountable(model, ['tokens', 'tokens', 'heads', 'layers', 'bytesPerScore']),
  streamingAttention: (q, k, v, options) => {
    const isFitting = fit(q, k, v) && isUsable(q) && isUsable(k)
    const { causal, blockSize } = fieldsOf(options)
    return isFitting && isCount(blockSize) && (causal === false || (causal === true && q.length === k.length))
  },
  slidingWindowAttention: (q, k, v, options) =>
    fit(q, k, v) &&
    isUsable(q) &&
    isUsable(k) &&
    q.length === k.length &&
    isCount(fieldsOf(options)['window']),
} satisfies Readonly<Record<string, Accepts>>

function fit(q: Value | undefined, k: Value | undefined, v: Value | undefined): boolean {
  return isUsable(q) && isUsable(k) && isUsable(v) && widthOf(q) === widthOf(k) && k.length === v.length
}

function isCountable(model: Value | undefined, factors: readonly string[]): boolean {
  const fields = fieldsOf(model)
  const counts = factors.map((name) => fields[name]).filter(isCount)
  return (
    counts.length === factors.length && Number.isSafeInteger(counts.reduce((all, count) => all * count, 1))
  )
}

function isCount(value: Value | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
}

function fieldsOf(value: Value | undefined): Readonly<Record<string, Value>> {
  return value !== undefined && isRecord(value) ? value : {}
}
