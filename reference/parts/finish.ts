/** Authority on the last step of every stage: what is done to the finished result, which is nothing if all is right. */
import type { Matrix } from '../matrix.ts'

export type Finish<Inputs extends readonly unknown[], Result = Matrix> = (
  result: Result,
  ...inputs: Inputs
) => Result

export function asItIs<Result>(result: Result): Result {
  return result
}
