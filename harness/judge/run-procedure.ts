/** Authority on a test vector of several calls: which procedure it is of, and what a program at hand gives in it. */
import type { TestVector } from '../domain/assignment.ts'
import { Fault } from '../domain/fault.ts'
import type { Oracle, Procedure, Program } from '../domain/oracle.ts'

export function procedureOf(
  { id, stage, procedure }: Pick<TestVector, 'id' | 'stage' | 'procedure'>,
  { stages }: Oracle,
): Procedure | null {
  if (procedure === null) return null
  const found = stages[stage]?.procedures?.[procedure.id]
  if (found !== undefined) return found
  throw new Fault(
    'oracle-invalid',
    `The test vector ${id} is of a procedure "${procedure.id}" that the oracle does not have for ${stage}.`,
    'Make the test vectors anew with "npm run vectors", or add the procedure to the stage in oracle.ts.',
  )
}

/** The program as it is asked on such a vector: one call, or every call of the procedure, each with inputs of its own. */
export function asAsked(program: Program, procedure: Procedure | null): Program {
  if (procedure === null) return program
  return (...inputs) => {
    const calls = procedure.steps(...inputs)
    let step = calls.next()
    while (step.done !== true) step = calls.next(program(...structuredClone(step.value)))
    return step.value
  }
}
