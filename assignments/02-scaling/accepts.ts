/** Authority on which of a student's own values a stage can be given: only curves hand any on, the weights of `attend`. */
import { isList, type Value } from '../../harness/domain/value.ts'

type Accepts = (...inputs: readonly Value[]) => boolean

/** What is drawn from the shapes always fits. */
const anything: Accepts = () => true
const weights: Accepts = (value) =>
  value !== undefined && isList(value) && value.length > 0 && value.every(Number.isFinite)

export const accepts = {
  dotProducts: anything,
  variance: anything,
  attend: anything,
  entropy: weights,
  softmaxJacobian: weights,
  gradientNorm: weights,
}
