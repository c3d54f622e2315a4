/** Authority on the size of softmax's derivative, taken apart: the derivative, its entries, how they count, the root, and what follows. */
import type { Matrix } from '../matrix.ts'
import { asItIs, type Finish } from './finish.ts'
import { sumOf } from './sharing.ts'
import { jacobianOf, type JacobianParts } from './sloping.ts'

type Weights = readonly number[]

export type MeasuringParts = JacobianParts & {
  /** Which numbers are measured: all entries, if all is right. */
  readonly entries: (jacobian: Matrix, weights: Weights) => readonly number[]
  /** The square of an entry, if all is right. */
  readonly count: (entry: number) => number
  readonly root: (sum: number) => number
  readonly finish: Finish<[jacobian: Matrix], number>
}

export function measuring(changes: Partial<MeasuringParts>): (weights: Weights) => number {
  const jacobianWith = jacobianOf(changes)
  const parts: Omit<MeasuringParts, keyof JacobianParts> = {
    entries: (jacobian) => jacobian.flat(),
    count: (entry) => entry * entry,
    root: Math.sqrt,
    finish: asItIs,
    ...changes,
  }
  return (weights) => {
    const jacobian = jacobianWith(weights)
    const counted = parts.entries(jacobian, weights).map(parts.count)
    return parts.finish(parts.root(sumOf(counted)), jacobian)
  }
}
