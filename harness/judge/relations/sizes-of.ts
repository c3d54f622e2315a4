/** Authority on reading the sizes of a call's inputs, by the names that the oracle gives them. */
import type { InputShape } from '../../domain/oracle.ts'
import { isList, isRecord, type Value } from '../../domain/value.ts'

export function sizesOf(
  shapes: readonly InputShape[],
  inputs: readonly Value[],
): ReadonlyMap<string, number> {
  return new Map(shapes.flatMap((shape, i) => sizesIn(shape, inputs[i] ?? null)))
}

function sizesIn(shape: InputShape, input: Value): readonly (readonly [name: string, size: number])[] {
  if ('size' in shape) return typeof input === 'number' ? [[shape.size, input]] : []
  if ('record' in shape) {
    return Object.entries(shape.record).flatMap(([key, inner]) =>
      isRecord(input) ? sizesIn(inner, input[key] ?? null) : [],
    )
  }
  if (!isList(input)) return []
  if ('list' in shape) return shape.list.flatMap((inner, i) => sizesIn(inner, input[i] ?? null))
  if ('vector' in shape) return [[shape.vector, input.length]]
  if (!('matrix' in shape)) return []
  const [first] = input
  const [rows, columns] = shape.matrix
  return first !== undefined && isList(first)
    ? [
        [rows, input.length],
        [columns, first.length],
      ]
    : []
}
