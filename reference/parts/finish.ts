/** Authority on the last step of every stage: what is done to the finished result, which is nothing if all is right. */
import type { Matrix } from '../matrix.ts'

export type Finish<Inputs extends readonly unknown[]> = (result: Matrix, ...inputs: Inputs) => Matrix

export function asItIs(result: Matrix): Matrix {
  return result
}
