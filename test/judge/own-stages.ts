/** A whole module run by hand: its own stages, its composition's traces, and what its stages answer when they are asked. */
import type { TestVector } from '../../harness/domain/assignment.ts'
import type { Evidence } from '../../harness/domain/evidence.ts'
import type { Program } from '../../harness/domain/oracle.ts'
import { asNonEmpty, type Value } from '../../harness/domain/value.ts'
import { judgeComposition, type Charged } from '../../harness/judge/judge-composition.ts'
import type { StageResult } from '../../harness/judge/stage-result.ts'
import { oracle01, returned, stage01 } from '../support/assignment-01.ts'

export type Module = Readonly<Record<string, Program>>

export const NOTHING_CHARGED: Charged = { kinds: new Set(), unstable: new Set(), spared: new Set() }

/** One call as the sandbox makes it: with fresh inputs, which may be changed. */
export function callOwn(program: Program | undefined, inputs: readonly Value[]): Evidence {
  const given = structuredClone(inputs)
  try {
    const value = structuredClone(program?.(...given) ?? null)
    const changed = inputs.flatMap((input, argument) => {
      const after = given[argument] ?? null
      const same = JSON.stringify(input) === JSON.stringify(after)
      return same ? [] : [{ argument, at: [], after: { kind: 'readable' as const, value: after } }]
    })
    return returned(value, { changed })
  } catch (error) {
    const message = String(error)
    return { kind: 'threw', name: 'Error', message, at: null, call: 1, printed: '' }
  }
}

/** The verdict on evidence of a composition, with the module's own stages answering what is asked of them. */
export function judgeTrace(
  vector: TestVector,
  evidence: Evidence,
  { own = {}, charged = NOTHING_CHARGED }: { readonly own?: Module; readonly charged?: Charged } = {},
): StageResult['results'][number] {
  const context = { oracle: oracle01, limitMs: 100, charged }
  const stages = oracle01.module(own)
  const answers = new Map<string, Evidence>()
  for (;;) {
    const { verdict, wanted } = judgeComposition(vector, evidence, { ...context, own: answers })
    if (wanted.length === 0) return { vector, evidence, verdict }
    for (const { id, exportName, inputs } of wanted) answers.set(id, callOwn(stages[exportName], inputs))
  }
}

/** The whole composition of a module whose stages are the reference's but for `own`. */
export function runComposition(
  own: Module,
  program: Program | undefined = oracle01.module(own)['attention'],
): StageResult {
  const stage = stage01('attention')
  const results = stage.vectors.map((vector) => {
    // What a stage changes in its inputs was charged to that stage.
    const seen = callOwn(program, vector.inputs)
    const evidence = seen.kind === 'returned' ? { ...seen, changed: [] } : seen
    return judgeTrace(vector, evidence, { own })
  })
  return { stage, results: asNonEmpty(results) }
}

export function fieldsOf({ verdict }: StageResult['results'][number]): Readonly<Record<string, string>> {
  if (verdict.kind !== 'traced') return { verdict: verdict.kind }
  return Object.fromEntries(verdict.fields.map(({ field, verdict: one }) => [field, one]))
}
