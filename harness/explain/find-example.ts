/** Authority on when a smaller failing input is looked for, and on what it shows of a stage. */
import type { TestVector } from '../domain/assignment.ts'
import type { StageOracle } from '../domain/oracle.ts'
import type { Value } from '../domain/value.ts'
import { certify } from '../judge/certify.ts'
import type { Charged } from '../judge/charged.ts'
import { countCells } from '../judge/count-cells.ts'
import { judgeVector } from '../judge/judge-vector.ts'
import { probeVector } from '../judge/make-probe.ts'
import type { ExplainedStage, VectorResult } from '../judge/stage-result.ts'
import { judgeTraces } from './follow-through.ts'
import type { Inquiry } from './inquiry.ts'
import { smallestExample, USUAL_SEARCH } from './smallest-example.ts'

/** More numbers than this are not worked out by hand. */
const LARGE_CELLS = 24

/** Null where no smaller input is needed, or none was found. */
export async function findExample(
  explained: Omit<ExplainedStage, 'example'>,
  charged: Charged,
  inquiry: Inquiry,
): Promise<VectorResult | null> {
  const stage = inquiry.oracle.stages[explained.stage.id]
  const smallest = smallestFailing(explained)
  if (stage === undefined || !isWanted(explained, smallest)) return null
  const tryOut = (inputs: readonly Value[]) => judgeInputs(inputs, stage, { explained, charged, inquiry })
  const found = await smallestExample(stage.inputs, tryOut, USUAL_SEARCH)
  return found !== null && sizeOf(found.vector) < smallest ? certified(found, inquiry) : null
}

/** Of the test vectors that are shown and fail by a number; Infinity if there is none. */
function smallestFailing({ results }: Omit<ExplainedStage, 'example'>): number {
  const failing = results.filter((one) => one.vector.visibility === 'shown' && failsByNumber(one))
  return Math.min(...failing.map(({ vector }) => sizeOf(vector)))
}

/** Where nothing is proven, or everything that shows it is large; what depends on earlier calls has no smallest input. */
function isWanted({ results, diagnosis }: Omit<ExplainedStage, 'example'>, smallest: number): boolean {
  if (diagnosis?.kind === 'behaviour' || !results.some(failsByNumber)) return false
  return diagnosis?.kind === 'unexplained' || smallest > LARGE_CELLS
}

function failsByNumber(result: VectorResult): boolean {
  const { verdict } = result
  if (verdict.kind === 'rejected') return verdict.divergence.kind === 'number'
  if (verdict.kind !== 'traced' || verdict.divergence !== null) return false
  return verdict.fields.find((field) => field.verdict === 'wrong')?.divergence?.kind === 'number'
}

function sizeOf({ inputs }: TestVector): number {
  return countCells(inputs)
}

type Subject = {
  readonly explained: Omit<ExplainedStage, 'example'>
  readonly charged: Charged
  readonly inquiry: Inquiry
}

async function judgeInputs(
  inputs: readonly Value[],
  oracle: StageOracle,
  { explained, charged, inquiry }: Subject,
): Promise<VectorResult | null> {
  if (!oracle.accepts(...inputs)) return null
  const [like] = explained.stage.vectors
  const vector: TestVector = {
    ...like,
    id: `${like.stage}/smaller`,
    visibility: 'shown',
    inputs,
    expected: oracle.compute(...inputs),
    bound: oracle.bound(...inputs),
    rows: null,
    procedure: null,
    limits: null,
    decoys: [],
  }
  const probe = { ...probeVector(vector, inquiry.assignment), calls: 1 as const }
  const evidence = (await inquiry.sandbox.run([probe])).get(probe.id)
  if (evidence === undefined) return null
  const judged = { vector, evidence, verdict: judgeVector(vector, evidence) }
  const [result] = explained.stage.fields === null ? [judged] : await judgeTraces([judged], charged, inquiry)
  return result !== undefined && failsByNumber(result) ? result : null
}

/** The same with the exact expected value, as it is printed. */
function certified(found: VectorResult, { oracle }: Inquiry): VectorResult {
  const { id, stage, intent, inputs } = found.vector
  const vector = certify({ id, stage, intent, inputs }, inputs, { ...oracle, misconceptions: [] })
  return { ...found, vector }
}
