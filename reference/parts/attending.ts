/** Authority on one query's weights, taken apart: whether to scale, the parts of scaling and of softmax, and what follows. */
import { dot, outer, type Matrix } from '../matrix.ts'
import { asItIs, type Finish } from './finish.ts'
import { scaling, type ScalingParts } from './scaling.ts'
import { sharing, type SharingParts } from './sharing.ts'

type Options = { readonly scaled: boolean }

export type AttendingParts = Pick<ScalingParts, 'number' | 'apply'> &
  Omit<SharingParts, 'finish'> & {
    /** Whether the scores are scaled: as it is asked for, if all is right. */
    readonly scales: (scaled: boolean) => boolean
    readonly finish: Finish<[scores: Matrix, d: number, options: Options]>
  }

export function attending(
  changes: Partial<AttendingParts>,
): (query: readonly number[], keys: Matrix, options: Options) => readonly number[] {
  const { scales = asItIs, finish = asItIs, ...inside } = changes
  const [scale, share] = [scaling(inside), sharing(inside)]
  return (query, keys, options) => {
    const [raw, d] = [outer([query], keys, dot), query.length]
    const scores = scales(options.scaled) ? scale(raw, d) : raw
    const [weights = []] = finish(share(scores), scores, d, options)
    return weights
  }
}
