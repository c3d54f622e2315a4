/** Authority on what each stage is given: which numbers, which matrices, and which of their sizes are the same. */
import type { InputShape } from '../../harness/domain/oracle.ts'
import type { NonEmpty } from '../../harness/domain/value.ts'

const model = { tokens: { size: 'tokens' }, heads: { size: 'heads' }, layers: { size: 'layers' } } as const

/** Drawn inputs are square, so that they may be causal. */
const roles = [{ matrix: ['n', 'd'] }, { matrix: ['n', 'd'] }, { matrix: ['n', 'd_v'] }] as const

export const inputShapes = {
  scoreCount: [{ record: model }],
  scoreBytes: [{ record: { ...model, bytesPerScore: { size: 'bytesPerScore' } } }],
  streamingAttention: [...roles, { record: { causal: { flag: true }, blockSize: { size: 'blockSize' } } }],
  slidingWindowAttention: [...roles, { record: { window: { size: 'window' } } }],
} satisfies Readonly<Record<string, NonEmpty<InputShape>>>
