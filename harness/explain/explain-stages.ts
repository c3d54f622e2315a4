/**
 * Authority on finding out why a stage is wrong: first from the evidence at hand; where that proves nothing, by asking a failing
 * call alone, in a process that was asked nothing else; and by looking for an input small enough to work out by hand.
 */
import { stageVerdict } from '../judge/stage-verdict.ts'
import { diagnose } from '../judge/diagnose.ts'
import { isUnsteady } from '../judge/judge-vector.ts'
import { routesThrough, stagesOff } from '../judge/routes-through.ts'
import type { ExplainedStage, StageResult } from '../judge/stage-result.ts'
import { askAlone } from './ask-alone.ts'
import { findExample } from './find-example.ts'
import { chargedOf } from './follow-through.ts'
import type { Inquiry } from './inquiry.ts'

export async function explainStages(
  results: readonly StageResult[],
  inquiry: Inquiry,
): Promise<readonly ExplainedStage[]> {
  const charged = chargedOf(results)
  const off = stagesOff(results)
  const explained: ExplainedStage[] = []
  for (const result of results) {
    const known = await diagnoseFurther(result, inquiry)
    // An input that was looked for would as well be one that shows another stage's mistake.
    const mayInherit = routesThrough(result.stage.id, off, inquiry.oracle).length > 0
    explained.push({ ...known, example: mayInherit ? null : await findExample(known, charged, inquiry) })
  }
  return explained
}

type Diagnosed = Omit<ExplainedStage, 'example'>

async function diagnoseFurther(result: StageResult, inquiry: Inquiry): Promise<Diagnosed> {
  if (stageVerdict(result) === 'not-started') return { ...result, diagnosis: null }
  const diagnosis = diagnose(result, inquiry.oracle)
  // Whatever else may be said of results, it is void if they depend on the calls before.
  if (diagnosis?.kind !== 'unexplained' && diagnosis?.kind !== 'relation') return { ...result, diagnosis }
  const asked = await askAlone(result, inquiry)
  return { ...asked, diagnosis: asked.results.some(isUnsteady) ? diagnose(asked, inquiry.oracle) : diagnosis }
}
