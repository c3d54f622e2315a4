/** Authority on what each stage is given: which matrices, and which of their sizes are the same. */
import type { InputShape } from '../../harness/domain/oracle.ts'
import type { NonEmpty } from '../../harness/domain/value.ts'

/** n_q rows of x, n_k rows of the context; every head has its own d and d_v, and wo a row for each column of theirs together. */
export const inputShapes = {
  selfAttention: [{ matrix: ['n', 'd_model'] }, head('d_model', 'd_model', '')],
  crossAttention: [{ matrix: ['n_q', 'd_x'] }, { matrix: ['n_k', 'd_c'] }, head('d_x', 'd_c', '')],
  multiHead: [
    { matrix: ['n_q', 'd_x'] },
    { matrix: ['n_k', 'd_c'] },
    {
      record: {
        heads: { list: [head('d_x', 'd_c', '1'), head('d_x', 'd_c', '2')] },
        wo: { matrix: ['d_v1+d_v2', 'd_out'] },
      },
    },
  ],
} satisfies Readonly<Record<string, NonEmpty<InputShape>>>

function head(dX: string, dC: string, which: string): InputShape {
  return {
    record: {
      wq: { matrix: [dX, `d${which}`] },
      wk: { matrix: [dC, `d${which}`] },
      wv: { matrix: [dC, `d_v${which}`] },
    },
  }
}
