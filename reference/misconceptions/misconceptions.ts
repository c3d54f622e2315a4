/**
 * Authority on every misconception of the six stages: stage → id → the parts that it changes. With no part changed, each of
 * these is the reference; with the parts of one misconception, it is that mistake as a program.
 */
import type { Stages } from '../compose-attention.ts'
import { masking } from '../parts/masking.ts'
import { scaling } from '../parts/scaling.ts'
import { sharing } from '../parts/sharing.ts'
import { catalogue, type Catalogue } from './catalogue.ts'
import { causalMaskMisconceptions } from './causal-mask-misconceptions.ts'
import { projecting, projectMisconceptions } from './project-misconceptions.ts'
import { scaleMisconceptions } from './scale-misconceptions.ts'
import { scoresMisconceptions, scoring } from './scores-misconceptions.ts'
import { softmaxMisconceptions } from './softmax-misconceptions.ts'
import { weighing, weightedSumMisconceptions } from './weighted-sum-misconceptions.ts'

export const misconceptions: { readonly [Name in keyof Stages]: Catalogue<Stages[Name]> } = {
  project: catalogue(projecting, projectMisconceptions),
  scores: catalogue(scoring, scoresMisconceptions),
  scale: catalogue(scaling, scaleMisconceptions),
  causalMask: catalogue(masking, causalMaskMisconceptions),
  softmax: catalogue(sharing, softmaxMisconceptions),
  weightedSum: catalogue(weighing, weightedSumMisconceptions),
}
