/** Authority on why a stage is wrong, as far as the evidence at hand proves it. */
import type { Oracle } from '../domain/oracle.ts'
import type { Diagnosis } from '../domain/verdict.ts'
import { diagnoseComposition } from './diagnose-composition.ts'
import { diagnoseStage } from './diagnose-stage.ts'
import type { StageResult } from './stage-result.ts'

export function diagnose(result: StageResult, oracle: Oracle): Diagnosis | null {
  return result.stage.fields === null ? diagnoseStage(result, oracle) : diagnoseComposition(result, oracle)
}
