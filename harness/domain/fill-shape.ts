/** Authority on making an input of a described shape, and on which sizes it has; what numbers go in is the caller's. */
import type { InputShape } from './oracle.ts'
import type { Value } from './value.ts'

export type MatrixShape = Extract<InputShape, { matrix: unknown }>

export type Fillers = {
  readonly matrix: (shape: MatrixShape) => Value
  readonly size: (name: string) => number
  readonly flag: () => boolean
}

/** Every part in order, as it is written down. */
export function fillShape(shape: InputShape, fill: Fillers): Value {
  if ('matrix' in shape) return fill.matrix(shape)
  if ('record' in shape) {
    const fields = Object.entries(shape.record)
    return Object.fromEntries(fields.map(([key, inner]) => [key, fillShape(inner, fill)]))
  }
  return 'size' in shape ? fill.size(shape.size) : fill.flag()
}

/** Sizes of matrices, and sizes that are numbers by themselves. */
export function sizeNames(shapes: readonly InputShape[]): {
  readonly ofMatrices: ReadonlySet<string>
  readonly alone: ReadonlySet<string>
} {
  const [ofMatrices, alone] = [new Set<string>(), new Set<string>()]
  const note: Fillers = {
    matrix: ({ matrix }) => {
      for (const name of matrix) ofMatrices.add(name)
      return null
    },
    size: (name) => {
      alone.add(name)
      return 0
    },
    flag: () => false,
  }
  for (const shape of shapes) fillShape(shape, note)
  return { ofMatrices, alone }
}
