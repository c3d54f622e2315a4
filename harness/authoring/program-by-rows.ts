/** Authority on programs whose rows can be had one without another. */
import { program, type Program } from '../domain/oracle.ts'
import { isList, type Value } from '../domain/value.ts'

/** `compute` takes the wanted rows, by number, before the inputs; the whole result has a row for each row of the first of these. */
export function programByRows(compute: (rows: readonly number[], ...inputs: never[]) => unknown): Program {
  const some = program(compute)
  const rows = (wanted: readonly number[], inputs: readonly Value[]) => some(wanted, ...inputs)
  const whole = (...inputs: readonly Value[]) => rows(indicesOf(inputs[0]), inputs)
  return Object.assign(whole, { rows })
}

function indicesOf(value: Value = []): readonly number[] {
  return isList(value) ? value.map((_, i) => i) : []
}
