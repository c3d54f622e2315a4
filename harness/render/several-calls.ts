/**
 * Authority on how a test vector of several calls is spoken of: what they come to is the result of none of them, and the test
 * vector's inputs are not what any of them is given.
 */
import type { TestVector } from '../domain/assignment.ts'
import type { Value } from '../domain/value.ts'

type Called = Pick<TestVector, 'procedure' | 'inputs'>

/** What a place in the value is named after. */
export function comparedIn({ procedure }: Pick<Called, 'procedure'>, call: string): string {
  return procedure === null ? call : 'compared'
}

export function inputsOfCall({ procedure, inputs }: Called): readonly Value[] {
  return procedure === null ? inputs : []
}

/** Null where there is one call; `subject` is what takes several. */
export function sayCalls({ procedure }: Pick<Called, 'procedure'>, subject: string): string | null {
  return procedure === null
    ? null
    : `${subject} takes several calls, and what they come to is compared: ${procedure.calls}.`
}
