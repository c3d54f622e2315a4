/** Authority on what a call was given, in few words: ` with s of 4 × 4 and d = 3`. */
import { gridOf } from '../domain/grid-of.ts'
import { showNumber } from '../domain/show-number.ts'
import { isList, isRecord, type Value } from '../domain/value.ts'
import { parametersOf } from './call-notation.ts'
import { countOf, listOf } from './count-of.ts'

/** Of what a parameter takes apart, as `{ causal }` does, only numbers are told; nothing is said where nothing is left. */
export function sayInputs(call: string, inputs: readonly Value[]): string {
  const said = parametersOf(call).flatMap((parameter, i) => {
    const input = inputs[i]
    if (input === undefined) return []
    if (!parameter.startsWith('{')) return sayInput(parameter, input)
    const fields = isRecord(input) ? Object.entries(input) : []
    return fields.flatMap(([key, value]) => (typeof value === 'number' ? sayInput(key, value) : []))
  })
  return said.length === 0 ? '' : ` with ${listOf(said)}`
}

function sayInput(name: string, input: Value): readonly string[] {
  if (typeof input === 'number') return [`${name} = ${showNumber(input)}`]
  const grid = gridOf(input)
  const columns = grid?.rows[0]?.length ?? 0
  if (grid?.form === 'matrix') return [`${name} of ${grid.rows.length} × ${columns}`]
  if (grid?.form === 'list') return [`${name} of ${countOf(columns, 'number')}`]
  return isList(input) ? [`${name} of ${countOf(input.length, 'entry', 'entries')}`] : []
}
