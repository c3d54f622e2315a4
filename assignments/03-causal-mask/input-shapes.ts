/** Authority on what each stage is given: which matrices, lists and numbers, and which of their sizes are the same. */
import type { InputShape } from '../../harness/domain/oracle.ts'
import type { NonEmpty } from '../../harness/domain/value.ts'

/** n_q queries; n_k = n_q + n_past keys; d is the width of both, d_v that of the values. */
export const inputShapes = {
  causalMask: [{ size: 'n' }],
  paddingMask: [{ flags: 'n_k' }, { size: 'n_q' }],
  combineMasks: [
    { matrix: ['n_q', 'n_k'], additiveMask: true },
    { matrix: ['n_q', 'n_k'], additiveMask: true },
  ],
  maskedSoftmax: [{ matrix: ['n_q', 'n_k'] }, { matrix: ['n_q', 'n_k'], additiveMask: true }],
  causalAttention: [
    { matrix: ['n_q', 'd'] },
    { matrix: ['n_q+n_past', 'd'] },
    { matrix: ['n_q+n_past', 'd_v'] },
  ],
  decodeStep: [
    { record: { keys: { matrix: ['n', 'd'] }, values: { matrix: ['n', 'd_v'] } } },
    { vector: 'd' },
    { vector: 'd' },
    { vector: 'd_v' },
  ],
} satisfies Readonly<Record<string, NonEmpty<InputShape>>>
