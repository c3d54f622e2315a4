/** A whole module run by hand: its own stages, its composition's traces, and what its stages answer when they are asked. */
import type { TestVector } from '../../harness/domain/assignment.ts'
import type { Evidence } from '../../harness/domain/evidence.ts'
import type { Program } from '../../harness/domain/oracle.ts'
import { asNonEmpty, isList, type Value } from '../../harness/domain/value.ts'
import { fromWire, toWire } from '../../harness/domain/wire.ts'
import { chargedBy, type Charged } from '../../harness/judge/charged.ts'
import { judgeComposition } from '../../harness/judge/judge-composition.ts'
import { judgeVector } from '../../harness/judge/judge-vector.ts'
import type { StageResult } from '../../harness/judge/stage-result.ts'
import { oracle01, returned, stage01 } from '../support/assignment-01.ts'

export type Module = Readonly<Record<string, Program>>

export const NOTHING_CHARGED: Charged = {
  unstable: new Set(),
  changing: new Set(),
  spared: new Set(),
  single: new Set(),
}

/** One call as the sandbox makes it: with fresh inputs, which may be changed. */
export function callOwn(program: Program | undefined, inputs: readonly Value[]): Evidence {
  // Each row by itself, as inputs come out of the wire.
  const given = inputs.map((input) => fromWire(toWire(input)))
  try {
    const value = structuredClone(program?.(...given) ?? null)
    const changed = inputs.flatMap((input, argument) => {
      const after = given[argument] ?? null
      const same = JSON.stringify(toWire(input)) === JSON.stringify(toWire(after))
      return same ? [] : [{ argument, at: [], after: { kind: 'readable' as const, value: after } }]
    })
    const sharedRows = isList(value) && new Set(value.filter(isList)).size < value.filter(isList).length
    return returned(value, { changed, sharedRows })
  } catch (error) {
    const message = String(error)
    return { kind: 'threw', name: 'Error', message, at: null, call: 1, printed: '' }
  }
}

/** What a module's own stages lose marks for. */
export function chargedFor(own: Module): Charged {
  const stages = Object.keys(own).map((id) => stage01(id))
  const judged = stages.map((stage): StageResult => {
    const results = stage.vectors.map((vector) => {
      const evidence = callOwn(own[stage.id], vector.inputs)
      return { vector, evidence, verdict: judgeVector(vector, evidence) }
    })
    return { stage, results: asNonEmpty(results) }
  })
  return chargedBy(judged.filter(({ stage }) => stage.fields === null))
}

/** The verdict on evidence of a composition, with the module's own stages answering what is asked of them. */
export function judgeTrace(
  vector: TestVector,
  evidence: Evidence,
  { own = {}, charged = chargedFor(own) }: { readonly own?: Module; readonly charged?: Charged } = {},
): StageResult['results'][number] {
  const stages = oracle01.module(own)
  const judge = (answers: ReadonlyMap<string, Evidence>): StageResult['results'][number] => {
    const options = { oracle: oracle01, limitMs: 100, charged, own: answers }
    const { verdict, wanted } = judgeComposition(vector, evidence, options)
    if (wanted.length === 0) return { vector, evidence, verdict }
    const more = wanted.map(
      ({ id, exportName, inputs }) => [id, callOwn(stages[exportName], inputs)] as const,
    )
    return judge(new Map([...answers, ...more]))
  }
  return judge(new Map())
}

/** The whole composition of a module whose stages are the reference's but for `own`. */
export function runComposition(
  own: Module,
  program: Program | undefined = oracle01.module(own)['attention'],
): StageResult {
  const stage = stage01('attention')
  const charged = chargedFor(own)
  const results = stage.vectors.map((vector) =>
    judgeTrace(vector, callOwn(program, vector.inputs), { own, charged }),
  )
  return { stage, results: asNonEmpty(results) }
}

export function fieldsOf({ verdict }: StageResult['results'][number]): Readonly<Record<string, string>> {
  if (verdict.kind !== 'traced') return { verdict: verdict.kind }
  return Object.fromEntries(verdict.fields.map(({ field, verdict: one }) => [field, one]))
}
