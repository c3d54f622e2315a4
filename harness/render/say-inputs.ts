/** Authority on what a call was given, in few words: ` with s of 4 × 4 and d = 3`. */
import { isMatrix, type Value } from '../domain/value.ts'
import { parametersOf } from './call-notation.ts'
import { listOf } from './count-of.ts'

/** Parameters that are taken apart, as `{ causal }` is, are left out; nothing is said where nothing is left. */
export function sayInputs(call: string, inputs: readonly Value[]): string {
  const said = parametersOf(call).flatMap((parameter, i) => {
    const input = inputs[i]
    if (input === undefined || parameter.startsWith('{')) return []
    if (typeof input === 'number') return [`${parameter} = ${input}`]
    return isMatrix(input) ? [`${parameter} of ${input.length} × ${input[0]?.length ?? 0}`] : []
  })
  return said.length === 0 ? '' : ` with ${listOf(said)}`
}
