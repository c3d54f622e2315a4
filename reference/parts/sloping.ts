/** Authority on softmax's derivative, taken apart: of which weights, its two parts, how they go together, and what follows. */
import type { Matrix } from '../matrix.ts'
import { asItIs, type Finish } from './finish.ts'

type Weights = readonly number[]

export type JacobianParts = {
  readonly of: (weights: Weights) => Weights
  /** What stands on the diagonal of the first part: the weight, if all is right. */
  readonly diagonal: (p: number) => number
  /** An entry of the second part: pᵢ·pⱼ, if all is right. */
  readonly product: (p: number, other: number, weights: Weights) => number
  /** The first part minus the second, if all is right. */
  readonly join: (first: number, second: number, isDiagonal: boolean) => number
}

export type SlopingParts = JacobianParts & {
  readonly finish: Finish<[]>
  /** What is handed back: the matrix, if all is right; a mistake may leave a list. */
  readonly answer: (jacobian: Matrix) => Matrix | Weights
}

export function sloping({
  finish = asItIs,
  answer = asItIs,
  ...inside
}: Partial<SlopingParts>): (weights: Weights) => Matrix | Weights {
  const jacobian = jacobianOf(inside)
  return (weights) => answer(finish(jacobian(weights)))
}

export function jacobianOf(changes: Partial<JacobianParts>): (weights: Weights) => Matrix {
  const parts: JacobianParts = {
    of: asItIs,
    diagonal: asItIs,
    product: (p, other) => p * other,
    join: (first, second) => first - second,
    ...changes,
  }
  return (weights) => {
    const own = parts.of(weights)
    return own.map((p, i) =>
      own.map((other, j) => {
        const first = i === j ? parts.diagonal(p) : 0
        return parts.join(first, parts.product(p, other, own), i === j)
      }),
    )
  }
}
