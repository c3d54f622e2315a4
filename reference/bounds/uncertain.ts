/** Authority on a matrix that is known within an error: what a stage hands to the next one. */
import { mapEntries, transpose, type Matrix } from '../matrix.ts'

export type Uncertain = {
  /** No entry of the exact matrix is larger than this in magnitude. */
  readonly size: Matrix
  /** No entry of a correct program's matrix is further than this from the exact one. */
  readonly error: Matrix
}

/** A matrix that is given, not computed. */
export function certain(values: Matrix): Uncertain {
  return { size: mapEntries(values, Math.abs), error: mapEntries(values, () => 0) }
}

/** The reference is itself a correct program, so the exact entry is at most |value| + error. */
export function uncertain(values: Matrix, error: Matrix): Uncertain {
  return {
    size: mapEntries(values, (value, i, j) => Math.abs(value) + (error[i]?.[j] ?? 0)),
    error,
  }
}

export function transposed({ size, error }: Uncertain): Uncertain {
  return { size: transpose(size), error: transpose(error) }
}
