/** Authority on what each stage is given: lists of numbers and of weights, and which of their sizes are the same. */
import type { InputShape } from '../../harness/domain/oracle.ts'
import type { NonEmpty } from '../../harness/domain/value.ts'

const weights: InputShape = { vector: 'n', shares: true }

/** One query and n keys, each of width d. */
export const inputShapes = {
  dotProducts: [{ vector: 'd' }, { matrix: ['n', 'd'] }],
  variance: [{ vector: 'n' }],
  attend: [{ vector: 'd' }, { matrix: ['n', 'd'] }, { record: { scaled: { flag: true } } }],
  entropy: [weights],
  softmaxJacobian: [weights],
  gradientNorm: [weights],
} satisfies Readonly<Record<string, NonEmpty<InputShape>>>
