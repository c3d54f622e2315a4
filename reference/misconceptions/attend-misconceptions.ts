/** Authority on what goes wrong in `attend`: the softmax of one query's scores, scaled or not, with one deliberate change. */
import type { AttendingParts } from '../parts/attending.ts'
import { scale } from '../scale.ts'
import { scaleMisconceptions } from './scale-misconceptions.ts'
import { softmaxMisconceptions } from './softmax-misconceptions.ts'
import { someOf } from './some-of.ts'

export const attendMisconceptions: Readonly<Record<string, Partial<AttendingParts>>> = {
  ...someOf(scaleMisconceptions, [
    'no-scale',
    'divide-by-d',
    'multiply-by-sqrt-d',
    'scale-by-sqrt-n',
    'scale-half-d',
    'scale-floor-sqrt-d',
    'scale-fourth-root',
    'scale-hard-coded-8',
  ]),
  'attend-always-scaled': { scales: () => true },
  'attend-scaled-inverted': { scales: (scaled) => !scaled },
  /** √d where it no longer helps: the weights are divided by it, and softmax has seen the plain scores. */
  'attend-scale-after-softmax': {
    scales: () => false,
    finish: (weights, _, d, { scaled }) => (scaled ? scale(weights, d) : weights),
  },
  ...someOf(softmaxMisconceptions, [
    'softmax-unstable',
    'softmax-max-from-zero',
    'softmax-mean-shift',
    'softmax-without-exp',
    'softmax-base2',
    'softmax-negated',
    'softmax-shift-after-exp',
    'softmax-argmax',
    'softmax-sigmoid',
    'softmax-no-normalize',
    'softmax-epsilon',
    'softmax-drops-last',
    'softmax-log',
    'softmax-twice',
    'softmax-rounded',
  ]),
}
