/** Authority on what a program gives in the rows that a test vector compares: without the others, where it can be had so. */
import type { Program } from '../domain/oracle.ts'
import type { Value } from '../domain/value.ts'
import { selectRows } from './select-rows.ts'

export function computeRows(
  program: Program,
  inputs: readonly Value[],
  rows: readonly number[] | null,
): Value {
  if (rows !== null && program.rows !== undefined) return program.rows(rows, inputs)
  return selectRows(program(...inputs), rows)
}
