/** Authority on which stages of this assignment students build from earlier ones: attention from masks and softmax, a step from both. */
import { listInput } from '../../harness/authoring/worked/list-input.ts'
import { matrixInput } from '../../harness/authoring/worked/matrix-input.ts'
import type { Route, StageCall, StageOracle } from '../../harness/domain/oracle.ts'
import { isList, isRecord, type Matrix, type Value } from '../../harness/domain/value.ts'
import { additiveCausalMask } from '../../reference/additive-causal-mask.ts'
import { maskedSoftmax } from '../../reference/masked-softmax.ts'
import type { MaskedStages } from '../../reference/masked-stages.ts'
import { matrixOf, width } from '../../reference/matrix.ts'
import { stages } from '../../reference/stages.ts'

type Part = Generator<StageCall, Matrix, Value>

type Own = { readonly mask: boolean; readonly softmax: boolean }

/** Causal attention with a mask of one's own, a softmax of one's own, or both. */
function attentionBy(own: Own) {
  return function* (...inputs: readonly Value[]): Part {
    const [q, k, v] = [matrixInput(inputs, 0), matrixInput(inputs, 1), matrixInput(inputs, 2)]
    const mask = own.mask
      ? addendsOf(yield { stage: 'causalMask', inputs: [k.length] })
      : additiveCausalMask(k.length)
    // The queries are those of the last tokens.
    const scores = [stages.scale(stages.scores(q, k), width(q)), mask.slice(k.length - q.length)] as const
    const weights = own.softmax ? yield* ownWeights(scores) : maskedSoftmax(...scores)
    return stages.weightedSum(weights, v)
  }
}

/** A truth value that is added to a number counts as 1 or 0. */
function addendsOf(mask: Value): Matrix {
  if (!isList(mask)) throw new TypeError('A mask has rows.')
  const rows = mask.map((row) =>
    isList(row) ? row.map((entry) => (typeof entry === 'boolean' ? Number(entry) : entry)) : row,
  )
  return matrixInput([rows], 0)
}

function* ownWeights(inputs: readonly [scores: Matrix, mask: Matrix]): Part {
  return matrixInput([yield { stage: 'maskedSoftmax', inputs }], 0)
}

const causalAttention: StageOracle['routes'] = [
  { stages: ['maskedSoftmax'], steps: attentionBy({ mask: false, softmax: true }) },
  { stages: ['causalMask', 'maskedSoftmax'], steps: attentionBy({ mask: true, softmax: true }) },
  { stages: ['causalMask'], steps: attentionBy({ mask: true, softmax: false }) },
]

/** One query at the end of all keys sees every one of them, so nothing is masked. */
function* ofUnmasked(...inputs: readonly Value[]): Part {
  const [q, k, v] = [matrixInput(inputs, 0), matrixInput(inputs, 1), matrixInput(inputs, 2)]
  const weights = yield* ownWeights([
    stages.scale(stages.scores(q, k), width(q)),
    matrixOf(q.length, k.length, () => 0),
  ])
  return stages.weightedSum(weights, v)
}

function* ofAttention(...inputs: readonly Value[]): Part {
  return matrixInput([yield { stage: 'causalAttention', inputs }], 0)
}

/** The cache with the new token's key and value at its end, and attention with its query. */
function stepBy(attention: (...inputs: readonly Value[]) => Part): Route['steps'] {
  return function* (cache, q, k, v) {
    const [keys, values] = [extended(cache, 'keys', k), extended(cache, 'values', v)]
    const [output = []] = yield* attention([listInput([q ?? null], 0)], keys, values)
    return { output, cache: { keys, values } }
  }
}

function extended(cache: Value | undefined, name: string, row: Value | undefined): readonly Value[] {
  const rows = cache !== undefined && isRecord(cache) ? cache[name] : undefined
  if (rows === undefined || !isList(rows)) throw new TypeError(`The cache has no ${name}.`)
  return [...rows, listInput([row ?? null], 0)]
}

const decodeStep: StageOracle['routes'] = [
  { stages: ['causalAttention'], steps: stepBy(ofAttention) },
  { stages: ['maskedSoftmax'], steps: stepBy(ofUnmasked) },
]

export const routes: Partial<Record<keyof MaskedStages, Pick<StageOracle, 'routes'>>> = {
  causalAttention: { routes: causalAttention },
  decodeStep: { routes: decodeStep },
}
