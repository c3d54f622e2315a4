/** Authority on reading a matrix out of a stage's inputs. The harness only sends inputs that fit the stage. */
import { isMatrix, type Matrix, type Value } from '../../domain/value.ts'

export function matrixInput(inputs: readonly Value[], argument: number): Matrix {
  const value = inputs[argument]
  if (!isMatrix(value)) throw new TypeError(`Argument ${argument + 1} is not a matrix.`)
  return value
}
