/** Authority on what each stage is given: which matrices, and which of their sizes are the same. */
import type { InputShape } from '../../harness/domain/oracle.ts'
import type { NonEmpty } from '../../harness/domain/value.ts'

/** n_q queries, n_k keys; d is the width of both, d_v that of the values, d_model that of the input. */
export const inputShapes = {
  project: [{ matrix: ['n', 'd_model'] }, { matrix: ['d_model', 'd'] }],
  scores: [{ matrix: ['n_q', 'd'] }, { matrix: ['n_k', 'd'] }],
  scale: [{ matrix: ['n_q', 'n_k'] }, { size: 'd' }],
  causalMask: [{ matrix: ['n', 'n'] }],
  softmax: [{ matrix: ['n_q', 'n_k'], masked: true }],
  weightedSum: [{ matrix: ['n_q', 'n_k'] }, { matrix: ['n_k', 'd_v'] }],
  attention: [
    { matrix: ['n', 'd_model'] },
    {
      record: {
        wq: { matrix: ['d_model', 'd'] },
        wk: { matrix: ['d_model', 'd'] },
        wv: { matrix: ['d_model', 'd_v'] },
      },
    },
    { record: { causal: { flag: true } } },
  ],
} satisfies Readonly<Record<string, NonEmpty<InputShape>>>
