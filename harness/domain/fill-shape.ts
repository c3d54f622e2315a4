/** Authority on making an input of a described shape, and on which sizes it has; what numbers go in is the caller's. */
import type { InputShape } from './oracle.ts'
import type { Value } from './value.ts'

export type MatrixShape = Extract<InputShape, { matrix: unknown }>
export type VectorShape = Extract<InputShape, { vector: unknown }>

export type Fillers = {
  readonly matrix: (shape: MatrixShape) => Value
  readonly vector: (shape: VectorShape) => Value
  /** So many truth values. */
  readonly flags: (size: string) => Value
  readonly size: (name: string) => number
  readonly flag: () => boolean
}

/** Every part in order, as it is written down. */
export function fillShape(shape: InputShape, fill: Fillers): Value {
  if ('matrix' in shape) return fill.matrix(shape)
  if ('vector' in shape) return fill.vector(shape)
  if ('flags' in shape) return fill.flags(shape.flags)
  if ('list' in shape) return shape.list.map((inner) => fillShape(inner, fill))
  if ('record' in shape) {
    const fields = Object.entries(shape.record)
    return Object.fromEntries(fields.map(([key, inner]) => [key, fillShape(inner, fill)]))
  }
  return 'size' in shape ? fill.size(shape.size) : fill.flag()
}

/** Sizes of matrices and lists, and sizes that are numbers by themselves. */
export function sizeNames(shapes: readonly InputShape[]): {
  readonly ofMatrices: ReadonlySet<string>
  readonly alone: ReadonlySet<string>
  /** How many sizes are added up in one name. */
  readonly mostTerms: number
} {
  const [ofMatrices, alone] = [new Set<string>(), new Set<string>()]
  let mostTerms = 1
  const noteAll = (...names: readonly string[]) => {
    for (const terms of names.map(termsOf)) {
      mostTerms = Math.max(mostTerms, terms.length)
      for (const name of terms) ofMatrices.add(name)
    }
    return null
  }
  const note: Fillers = {
    matrix: ({ matrix }) => noteAll(...matrix),
    vector: ({ vector }) => noteAll(vector),
    flags: noteAll,
    size: (name) => {
      alone.add(name)
      return 0
    },
    flag: () => false,
  }
  for (const shape of shapes) fillShape(shape, note)
  return { ofMatrices, alone, mostTerms }
}

/** `n_q+n_past` is the sum of two sizes. */
export function sizeOf(name: string, sizes: (term: string) => number): number {
  return termsOf(name).reduce((sum, term) => sum + sizes(term), 0)
}

function termsOf(name: string): readonly string[] {
  return name.split('+')
}
