/** Authority on masks that are made, not applied, taken apart: which places are hidden, what stands there, and what follows. */
import { isFuture } from '../is-future.ts'
import { matrixOf, pairs, type Matrix, type MatrixOf } from '../matrix.ts'
import { asItIs, type Finish } from './finish.ts'

/** A truth value only by mistake. */
export type MaskEntry = number | boolean

export type Mask = MatrixOf<MaskEntry>

export type Filling = {
  /** −∞ where hidden and 0 elsewhere, if all is right. */
  readonly fill: (isHidden: boolean) => MaskEntry
}

const fill: Filling['fill'] = (isHidden) => (isHidden ? -Infinity : 0)

export type CausalMaskParts = Filling & {
  readonly isMasked: (query: number, key: number) => boolean
  readonly finish: Finish<[], Mask>
}

export function causalMasking(changes: Partial<CausalMaskParts>): (n: number) => Mask {
  const parts: CausalMaskParts = { isMasked: isFuture, fill, finish: asItIs, ...changes }
  return (n) => parts.finish(matrixOf(n, n, (i, j) => parts.fill(parts.isMasked(i, j))))
}

export type PaddingParts = Filling & {
  /** rows × columns: queries × keys, if all is right. */
  readonly size: (keys: number, queries: number) => readonly [rows: number, columns: number]
  /** The key is padding, if all is right. */
  readonly isMasked: (valid: readonly boolean[], i: number, j: number) => boolean
  readonly finish: Finish<[], Mask>
}

export function padding(
  changes: Partial<PaddingParts>,
): (valid: readonly boolean[], queries: number) => Mask {
  const parts: PaddingParts = {
    size: (keys, queries) => [queries, keys],
    isMasked: (valid, _, j) => valid[j] !== true,
    fill,
    finish: asItIs,
    ...changes,
  }
  return (valid, queries) => {
    const [rows, columns] = parts.size(valid.length, queries)
    return parts.finish(matrixOf(rows, columns, (i, j) => parts.fill(parts.isMasked(valid, i, j))))
  }
}

export type CombiningParts = {
  /** What stands where one mask has x and the other y: −∞ where either has it, if all is right. */
  readonly entry: (x: number, y: number) => MaskEntry
  readonly finish: Finish<[a: Matrix, b: Matrix], Mask>
}

export function combining(changes: Partial<CombiningParts>): (a: Matrix, b: Matrix) => Mask {
  const parts: CombiningParts = { entry: (x, y) => x + y, finish: asItIs, ...changes }
  return (a, b) =>
    parts.finish(
      pairs(a, b, (row, other) => pairs(row, other, parts.entry)),
      a,
      b,
    )
}
