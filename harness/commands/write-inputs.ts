/** Authority on writing the inputs of a test vector out, each under the name that the call has for it. */
import type { TestVector } from '../domain/assignment.ts'
import { isRecord } from '../domain/value.ts'
import { parametersOf } from '../render/call-notation.ts'
import { writeNamed, writeValue } from './write-value.ts'

/** What a parameter takes apart, as `{ causal }` does, has names of its own. Where several calls are made, the inputs are those of none of them. */
export function writeInputs(
  { inputs, procedure }: Pick<TestVector, 'inputs' | 'procedure'>,
  call: string,
): string {
  const parameters = procedure === null ? parametersOf(call) : []
  const written = inputs.map((input, i) => {
    const parameter = parameters[i] ?? `input ${i + 1}`
    return parameter.startsWith('{') && isRecord(input) ? writeValue(input) : writeNamed(parameter, input)
  })
  return written.join('\n')
}
