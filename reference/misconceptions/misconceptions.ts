/** Authority on every misconception of the six stages: stage → id → the reference with exactly one deliberate change. */
import type { Stages } from '../compose-attention.ts'
import { causalMaskMisconceptions } from './causal-mask-misconceptions.ts'
import { projectMisconceptions } from './project-misconceptions.ts'
import { scaleMisconceptions } from './scale-misconceptions.ts'
import { scoresMisconceptions } from './scores-misconceptions.ts'
import { softmaxMisconceptions } from './softmax-misconceptions.ts'
import { weightedSumMisconceptions } from './weighted-sum-misconceptions.ts'

export const misconceptions: {
  readonly [Stage in keyof Stages]: Readonly<Record<string, Stages[Stage]>>
} = {
  project: projectMisconceptions,
  scores: scoresMisconceptions,
  scale: scaleMisconceptions,
  causalMask: causalMaskMisconceptions,
  softmax: softmaxMisconceptions,
  weightedSum: weightedSumMisconceptions,
}
