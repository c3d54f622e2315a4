import { describe, expect, it } from 'vitest'
import { withWorkshop } from '../../harness/commands/workshop.ts'
import type { Misconception } from '../../harness/domain/oracle.ts'
import type { StageReport } from '../../harness/domain/report.ts'
import { isMatrix, isRecord, type Value } from '../../harness/domain/value.ts'
import type { Verdict } from '../../harness/domain/verdict.ts'
import { gradeSubmission, type Graded } from '../../harness/grade.ts'
import { readReturned } from '../../harness/judge/read-returned.ts'
import type { VectorResult } from '../../harness/judge/stage-result.ts'
import { openSandbox } from '../../harness/sandbox/open-sandbox.ts'
import { callOwn } from '../judge/own-stages.ts'
import { assignment01, oracle01 } from '../support/assignment-01.ts'

type Pair = readonly [Misconception, Misconception]

const ordinary = oracle01.misconceptions.filter(({ stage }) => stage !== 'attention')
const pairs = ordinary.flatMap((one, i) =>
  ordinary
    .slice(i + 1)
    .flatMap((other): readonly Pair[] => (one.stage === other.stage ? [] : [[one, other]])),
)

/** Those where one gets in the other's way: by what it changes, by sharing, by failing on some shapes. */
const AWKWARD = [
  ['scale', 'scale-in-place', 'causalMask', 'mask-in-place'],
  ['scale', 'scale-in-place', 'softmax', 'softmax-in-place'],
  ['causalMask', 'mask-in-place', 'softmax', 'softmax-in-place'],
  ['scale', 'no-scale', 'causalMask', 'mask-in-place'],
  ['scores', 'scores-k-q-swapped', 'scale', 'scale-in-place'],
  ['causalMask', 'mask-zero', 'softmax', 'softmax-in-place'],
  ['causalMask', 'mask-none', 'softmax', 'softmax-in-place'],
  ['causalMask', 'mask-nan', 'softmax', 'softmax-in-place'],
  ['scale', 'shared-rows', 'causalMask', 'mask-in-place'],
  ['scores', 'shared-rows', 'scale', 'scale-in-place'],
  ['causalMask', 'shared-rows', 'softmax', 'softmax-in-place'],
  ['project', 'shared-rows', 'weightedSum', 'shared-rows'],
  ['project', 'project-returns-input', 'scores', 'scores-no-transpose'],
  ['project', 'project-transposed-w', 'scale', 'divide-by-d'],
  ['scores', 'scores-no-transpose', 'causalMask', 'mask-in-place'],
  ['project', 'project-transposed-result', 'scores', 'scores-already-scaled'],
  ['softmax', 'softmax-twice', 'weightedSum', 'weighted-sum-v-times-a'],
] as const

function pairOf([stage, id, otherStage, otherId]: (typeof AWKWARD)[number]): Pair {
  const found = pairs.find(
    ([one, other]) =>
      one.stage === stage && one.id === id && other.stage === otherStage && other.id === otherId,
  )
  if (found === undefined) throw new Error(`no ${id} with ${otherId}`)
  return found
}

/** A machine that is busy with other tests is no mistake of anybody's. */
const patient = { ...assignment01, limits: { ...assignment01.limits, callMs: 20_000, totalMs: 60_000 } }

function gradePair([one, other]: Pair): Promise<Graded> {
  return withWorkshop(assignment01, async ({ makeModule }) => {
    const changes = [one, other].map((mistake) => {
      const i = oracle01.misconceptions.indexOf(mistake)
      return `[oracle.misconceptions[${i}].stage]: oracle.misconceptions[${i}].program`
    })
    const entryPath = await makeModule(`{ ${changes.join(', ')} }`)
    const sandbox = await openSandbox({ entryPath, limits: patient.limits })
    try {
      return await gradeSubmission(patient, sandbox)
    } finally {
      await sandbox.close()
    }
  })
}

/** In short, what is said of a stage: `scale no-scale`, or its verdict where nothing is wrong. */
function told({ stage, verdict, diagnosis }: StageReport): string {
  if (diagnosis === null) return `${stage} ${verdict}`
  return `${stage} ${diagnosis.kind === 'misconception' ? diagnosis.misconceptions.join(' or ') : JSON.stringify(diagnosis)}`
}

/** What the composition was charged for, but for what nobody could have assessed. */
function chargesOf({ results }: Graded, pair: Pair): readonly string[] {
  const composed = results.find(({ stage }) => stage.fields !== null)?.results ?? []
  return composed.flatMap((result) => {
    const { vector, verdict } = result
    if (verdict.kind === 'accepted' || isThrown(result, pair)) return []
    if (verdict.kind !== 'traced') return [`${vector.id} ${verdict.kind}`]
    const call = verdict.divergence === null ? [] : [`${vector.id} ${verdict.divergence.kind}`]
    const fields = verdict.fields.flatMap(({ field, verdict: given }) => {
      if (given !== 'wrong' && (given !== 'not-assessable' || isBeyondUse(field, result))) return []
      return [`${vector.id} ${field} ${given}`]
    })
    return [...call, ...fields]
  })
}

function isAssessed(verdict: Verdict): boolean {
  if (verdict.kind !== 'traced') return verdict.kind === 'accepted'
  return verdict.fields.every((field) => field.verdict !== 'not-assessable')
}

/** Whether the two stages, put together as they are, throw for these inputs, and no trace can be had. */
function isThrown({ vector, evidence }: VectorResult, pair: Pair): boolean {
  const own = oracle01.module(Object.fromEntries(pair.map(({ stage, program }) => [stage, program])))
  const seen = callOwn(own['attention'], vector.inputs)
  return evidence.kind === 'threw' && seen.kind === 'threw'
}

/** Whether a field, or one that it needs, is truly not finite or of another shape. */
function isBeyondUse(name: string, { vector, evidence }: VectorResult): boolean {
  const read = evidence.kind === 'returned' ? readReturned(evidence.value) : null
  if (read?.kind !== 'value' || !isRecord(read.value) || !isRecord(vector.expected)) return false
  const [trace, expected] = [read.value, vector.expected]
  const needs = oracle01.stages['attention']?.fields?.find((field) => field.name === name)?.needs ?? []
  return [name, ...needs].some((one) => {
    const [got, right] = [trace[one], expected[one]]
    return !isMatrix(got) || !isMatrix(right) || !hasNumbersWhere(right, got)
  })
}

function hasNumbersWhere(right: Value, got: Value): boolean {
  if (!isMatrix(right) || !isMatrix(got)) return false
  const isSameShape = right.length === got.length && right[0]?.length === got[0]?.length
  return (
    isSameShape && got.every((row) => row.every((entry) => Number.isFinite(entry) || entry === -Infinity))
  )
}

describe('two mistakes in two stages, one in the way of the other,', () => {
  it.concurrent.each(
    AWKWARD.map(pairOf).map(
      (pair) => [pair.map(({ id, stage }) => `${stage} ${id}`).join(' + '), pair] as const,
    ),
  )('get two diagnoses, and nothing is charged twice: %s', async (_, pair) => {
    const graded = await gradePair(pair)
    const mistaken = new Map(pair.map(({ stage, id }) => [stage, id]))
    const stages = graded.report.stages.filter(
      ({ fields, stage }) => stage !== 'attention' && fields === null,
    )
    expect(stages.map(told)).toEqual(
      stages.map(({ stage }) => `${stage} ${mistaken.get(stage) ?? 'correct'}`),
    )
    expect(chargesOf(graded, pair)).toEqual([])
    const composed = graded.report.stages.at(-1)
    const isWhole = graded.results.at(-1)?.results.every(({ verdict }) => isAssessed(verdict)) ?? false
    expect(isWhole ? composed?.possible : composed?.earned).toBe(composed?.earned)
    expect(composed?.diagnosis ?? null).toBeNull()
  })
})
