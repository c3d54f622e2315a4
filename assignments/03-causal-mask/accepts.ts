/** Authority on which inputs a stage can be judged on: those that fit each other, finite, and not too large to be computed at once. */
import { isUsable, widthOf } from '../../harness/authoring/usable-matrix.ts'
import { isList, isMatrix, isRecord, type Matrix, type Value } from '../../harness/domain/value.ts'
import type { maskedStages } from '../../reference/masked-stages.ts'

type Accepts = (...inputs: readonly Value[]) => boolean

/** A mask has as many entries as the square of this. */
const MOST_TOKENS = 32

export const accepts: Readonly<Record<keyof typeof maskedStages, Accepts>> = {
  causalMask: isCount,
  paddingMask: (valid, queries) =>
    valid !== undefined &&
    isList(valid) &&
    valid.length > 0 &&
    valid.every((flag) => typeof flag === 'boolean') &&
    isCount(queries),
  combineMasks: (a, b) => isMask(a) && isMask(b) && isSameShape(a, b),
  maskedSoftmax: (s, mask) => isUsable(s) && isMask(mask) && isSameShape(s, mask),
  causalAttention: (q, k, v) =>
    isUsable(q) &&
    isUsable(k) &&
    isUsable(v) &&
    widthOf(q) === widthOf(k) &&
    k.length === v.length &&
    q.length <= k.length,
  decodeStep: (cache, q, k, v) => {
    if (cache === undefined || !isRecord(cache)) return false
    const { keys, values } = cache
    const [query, key, value] = [q, k, v].map((row) => [row ?? null])
    return (
      isUsable(query) &&
      isUsable(key) &&
      isUsable(value) &&
      widthOf(query) === widthOf(key) &&
      areBefore(keys, key) &&
      areBefore(values, value) &&
      keys.length === values.length
    )
  },
}

function isCount(value: Value | undefined): boolean {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) <= MOST_TOKENS
}

function isMask(value: Value | undefined): value is Matrix {
  return (
    isMatrix(value) &&
    value.length > 0 &&
    widthOf(value) > 0 &&
    value.flat().every((entry) => entry === 0 || entry === -Infinity)
  )
}

/** Nothing yet, or rows as wide as the one that is to follow. */
function areBefore(rows: Value | undefined, next: Matrix): rows is Matrix {
  if (rows !== undefined && isList(rows) && rows.length === 0) return true
  return isUsable(rows) && widthOf(rows) === widthOf(next)
}

function isSameShape(a: Matrix, b: Matrix): boolean {
  return a.length === b.length && widthOf(a) === widthOf(b)
}
