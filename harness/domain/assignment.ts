/** Authority on what the course asks: an assignment, its stages, their test vectors. All of it is read from disk. */
import type { Quiz } from './quiz.ts'
import type { NonEmpty, Value } from './value.ts'

export type Assignment = {
  readonly id: string
  /** Absolute path of the folder it was read from. */
  readonly folder: string
  readonly title: string
  /** The file that students hand in, for example `attention.ts`. */
  readonly entryFile: string
  readonly precision: 'float64'
  /** Marks needed to pass, out of the sum of the stages' points. */
  readonly passMark: number
  readonly limits: Limits
  /** Share of a stage's points for a named misconception, or for `imprecise`. */
  readonly partialCredit: ReadonlyMap<string, number>
  /** The most that a report says of a stage that is not right. */
  readonly hintDepth: HintDepth
  readonly typeCheck: TypeChecking
  readonly stages: NonEmpty<Stage>
  readonly feedback: ReadonlyMap<string, Feedback>
  /** What its stages ask, where they are the questions of a quiz; null where they are functions. */
  readonly quiz: Quiz | null
  /** The pictures that a report draws of a student's stages, in order. */
  readonly curves: readonly CurveWords[]
}

/** What is written on a picture; its numbers are the oracle's and the student's. */
export type CurveWords = {
  readonly id: string
  readonly title: string
  /** What is along the axes, as `width d` and `bits`. */
  readonly x: string
  readonly y: string
  /** What is to be seen in it. */
  readonly shows: string
  readonly series: NonEmpty<{ readonly id: string; readonly label: string }>
}

/** 1: where something is wrong. 2: what is wrong. 3: why it matters, and what to try. */
export type HintDepth = 1 | 2 | 3

export type Limits = {
  readonly loadMs: number
  readonly callMs: number
  readonly totalMs: number
  readonly memoryMb: number
}

/** `cost`: marks taken off, once, where there is any type error; 0 where it is only told. */
export type TypeChecking = { readonly cost: number; readonly limitMs: number }

/** One exported function of the student's module, and `id` is the name it is exported under; or one question of a quiz. */
export type Stage = {
  readonly id: string
  /** As a person would write the call, for example `scale(s, d)`; of a question, the title of its topic. */
  readonly call: string
  readonly points: number
  /** What the stage is for in a real model, so what a mistake in it does there; null if the manifest does not say. */
  readonly matters: string | null
  /** `all`: one rejected test vector costs the stage; `share`: marks by the weight of what was accepted. */
  readonly marking: 'all' | 'share'
  /** The fields of the trace that a composition returns, in order; null for an ordinary stage. */
  readonly fields: NonEmpty<string> | null
  readonly vectors: NonEmpty<TestVector>
}

export type TestVector = {
  readonly id: string
  readonly stage: string
  readonly intent: string
  readonly visibility: 'shown' | 'hidden'
  readonly weight: number
  readonly inputs: readonly Value[]
  /** Certified: computed to 50 digits and rounded once. With `rows`, only those rows. */
  readonly expected: Value
  /** Rows of the result that are compared, where it is too large to store; null compares all of it. */
  readonly rows: readonly number[] | null
  /** Where it is of several calls: which of the stage's procedures, and what it calls, in words. */
  readonly procedure: { readonly id: string; readonly calls: string } | null
  readonly tolerance: Tolerance
  /** Absolute error bound for each entry, in the shape of `expected`, where extremes need one. */
  readonly bound: Value | null
  readonly limits: { readonly memoryMb: number; readonly timeMs: number } | null
  readonly decoys: readonly Decoy[]
}

/** An entry passes if |got − expected| ≤ max(absolute + relative·|expected|, bound). */
export type Tolerance = { readonly absolute: number; readonly relative: number }

/** Which of a test vector's limits a program does not keep. */
export type Excess = 'memory'

/** What the named misconceptions come to on a test vector's inputs, where that differs from what is expected. */
export type Decoy = {
  readonly misconceptions: NonEmpty<string>
  readonly outcome:
    | { readonly kind: 'output'; readonly output: Value }
    | { readonly kind: 'fails' }
    /** It is stopped at that limit of the test vector, and would be right if it were not. */
    | { readonly kind: 'exceeds'; readonly limit: Excess }
  /** Arguments that the misconception changes in the caller's hands, by position. */
  readonly changes: readonly number[]
}

/** Three sentences for one misconception, each a Handlebars template of its own. */
export type Feedback = { readonly saw: string; readonly because: string; readonly try: string }
