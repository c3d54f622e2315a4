/** Authority on the report: one submission, marked. It holds ids and numbers; words come in when it is rendered. */
import type { NonEmpty, Path, Value } from './value.ts'
import type { Diagnosis, FieldVerdict, HiddenVerdict, Verdict } from './verdict.ts'
import type { LoadProblem } from './evidence.ts'
import type { TypeCheck } from './type-check.ts'

export type StageVerdict = 'correct' | 'imprecise' | 'follows' | 'wrong' | 'error' | 'not-started'

export type IsolationLevel = 'process' | 'namespace' | 'container'

export type Report = {
  readonly schemaVersion: 1
  readonly assignment: string
  readonly submission: { readonly entryFile: string; readonly digest: string }
  readonly isolation: IsolationLevel
  readonly earned: number
  readonly possible: number
  readonly passed: boolean
  /** The first stage, in order, that is wrong by itself; null if none is. */
  readonly firstWrongStage: string | null
  /** Why the module could not be loaded at all; null if it was. */
  readonly loadProblem: LoadProblem | null
  /** How many of the hidden test vectors were drawn for this marking; 0 means that it may not be the last. */
  readonly freshVectors: number
  /** What the TypeScript compiler said; null if it was not asked. */
  readonly typeCheck: TypeCheck | null
  /** Marks taken off for type errors, already subtracted from `earned`. */
  readonly typeCost: number
  readonly stages: NonEmpty<StageReport>
  /** What the student's own stages do as something grows; absent where the assignment has no curves, or nothing was loaded. */
  readonly curves?: NonEmpty<DrawnCurve>
}

export type StageReport = {
  readonly stage: string
  readonly verdict: StageVerdict
  readonly earned: number
  readonly possible: number
  readonly diagnosis: Diagnosis | null
  /** A composition's fields, each with the worst it got on any test vector; null for an ordinary stage. */
  readonly fields: NonEmpty<{ readonly field: string; readonly verdict: FieldVerdict }> | null
  readonly worked: WorkedCell | null
  readonly vectors: NonEmpty<{ readonly id: string; readonly verdict: Verdict | HiddenVerdict }>
}

/** The first wrong cell, computed as one would with a calculator. */
export type WorkedCell = {
  /** The test vector it is on; null for an example that was found for this report. */
  readonly vector: string | null
  /** That example's inputs. */
  readonly example: readonly Value[] | null
  /** The composition's field, or null for an ordinary stage. */
  readonly field: string | null
  readonly at: Path
  /** Lines such as `2 ÷ √3 = 2 ÷ 1.7320508 = 1.1547005`, in order. */
  readonly steps: NonEmpty<string>
  readonly expected: number
  /** The student's number; null where there is none in that place. */
  readonly got: number | null
}

/** The numbers of one picture, beside those of the reference. They earn nothing and cost nothing. */
export type DrawnCurve = {
  readonly curve: string
  readonly x: NonEmpty<number>
  readonly series: NonEmpty<DrawnSeries>
}

/** Each has a number for each x, and null where no finite one was to be had. */
export type DrawnSeries = {
  readonly series: string
  readonly own: NonEmpty<number | null>
  readonly reference: NonEmpty<number | null>
  /** The first stage that gave nothing to go on with; null where every number is there. */
  readonly silent: string | null
}
