/** Authority on what a stage takes and gives: whether one may speak of its rows, of its entries, or of one number. */
import type { Stage } from '../domain/assignment.ts'
import { gridOf, type Form } from '../domain/grid-of.ts'
import { isMatrix } from '../domain/value.ts'
import { valueAt } from '../domain/value-at.ts'

/** All of a stage's test vectors expect results of one form. */
export type Formed = Pick<Stage, 'fields' | 'vectors'>

/** `field` is a part of the result, for example `cache.keys`. */
export function formOfResult({ vectors: [{ expected }] }: Formed, field: string | null): Form {
  return gridOf(valueAt(expected, field?.split('.') ?? []))?.form ?? 'matrix'
}

/** A composition's whole trace is of matrices. */
export function resultHasRows({ fields, vectors: [{ expected }] }: Formed, field: string | null): boolean {
  const part = valueAt(expected, field?.split('.') ?? [])
  return part === undefined || isMatrix(part) || (fields !== null && field === null)
}

export function inputHasRows({ vectors: [{ inputs }] }: Formed, argument: number): boolean {
  const input = inputs[argument]
  return input === undefined || isMatrix(input)
}
