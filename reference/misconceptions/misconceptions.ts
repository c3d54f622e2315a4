/**
 * Authority on every misconception of the six stages: stage → id → the parts that it changes. With no part changed, each of
 * these is the reference; with the parts of one misconception, it is that mistake as a program.
 */
import type { Stages } from '../compose-attention.ts'
import { combine } from '../parts/combine.ts'
import { masking } from '../parts/masking.ts'
import { scaling } from '../parts/scaling.ts'
import { sharing } from '../parts/sharing.ts'
import { causalMaskMisconceptions } from './causal-mask-misconceptions.ts'
import { projecting, projectMisconceptions } from './project-misconceptions.ts'
import { scaleMisconceptions } from './scale-misconceptions.ts'
import { scoresMisconceptions, scoring } from './scores-misconceptions.ts'
import { softmaxMisconceptions } from './softmax-misconceptions.ts'
import { weighing, weightedSumMisconceptions } from './weighted-sum-misconceptions.ts'

/** One stage's misconceptions as programs, alone and two together. */
export type Catalogue<Stage> = {
  readonly without: Stage
  readonly alone: Readonly<Record<string, Stage>>
  /** Every program that makes both mistakes; none where they exclude each other. */
  readonly together: (one: string, other: string) => readonly Stage[]
}

export const misconceptions: { readonly [Name in keyof Stages]: Catalogue<Stages[Name]> } = {
  project: catalogue(projecting, projectMisconceptions),
  scores: catalogue(scoring, scoresMisconceptions),
  scale: catalogue(scaling, scaleMisconceptions),
  causalMask: catalogue(masking, causalMaskMisconceptions),
  softmax: catalogue(sharing, softmaxMisconceptions),
  weightedSum: catalogue(weighing, weightedSumMisconceptions),
}

function catalogue<Parts extends { readonly finish: (...given: never[]) => unknown }, Stage>(
  make: (changes: Partial<Parts>) => Stage,
  mistakes: Readonly<Record<string, Partial<Parts>>>,
): Catalogue<Stage> {
  return {
    without: make({}),
    alone: Object.fromEntries(Object.entries(mistakes).map(([id, changes]) => [id, make(changes)])),
    together: (one, other) => {
      const [first, second] = [mistakes[one], mistakes[other]]
      return first === undefined || second === undefined ? [] : combine(first, second).map(make)
    },
  }
}
