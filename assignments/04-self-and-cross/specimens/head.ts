/** Authority on one head's drawn matrices. */
import { quarters } from '../../../harness/authoring/quarters.ts'
import type { Projections } from '../../../reference/compose-attention.ts'

/** `from` is the width of x and that of the context; each matrix has a seed of its own, counted from `seed`. */
export function head(
  from: readonly [dX: number, dC: number],
  { d, dv, times = 1 }: { readonly d: number; readonly dv: number; readonly times?: number },
  seed: number,
): Projections {
  const [dX, dC] = from
  return {
    wq: quarters(dX, d, seed, times),
    wk: quarters(dC, d, seed + 1, times),
    wv: quarters(dC, dv, seed + 2),
  }
}
