/** Authority on reading a list of numbers out of a stage's inputs. The harness only sends inputs that fit the stage. */
import { isList, type Value } from '../../domain/value.ts'

export function listInput(inputs: readonly Value[], argument: number): readonly number[] {
  const value = inputs[argument]
  if (value === undefined || !isNumbers(value))
    throw new TypeError(`Argument ${argument + 1} is no list of numbers.`)
  return value
}

function isNumbers(value: Value): value is readonly number[] {
  return isList(value) && value.every((entry) => typeof entry === 'number')
}
