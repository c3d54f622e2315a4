/** Authority on working out the two counts. */
import { counted, grouped } from '../../../harness/authoring/worked/grouped.ts'
import type { NonEmpty, Value } from '../../../harness/domain/value.ts'
import { numberField } from './number-field.ts'

export function scoreCount([model]: readonly Value[]): NonEmpty<string> {
  const [n, heads, layers] = [
    numberField(model, 'tokens'),
    numberField(model, 'heads'),
    numberField(model, 'layers'),
  ]
  return [
    `${counted(n, 'token')}, each with each: ${multiplied(n, n)}`,
    `in ${counted(heads, 'head')}: ${multiplied(n * n, heads)}`,
    `in ${counted(layers, 'layer')}: ${multiplied(n * n * heads, layers)}`,
  ]
}

export function scoreBytes(inputs: readonly Value[]): NonEmpty<string> {
  const size = numberField(inputs[0], 'bytesPerScore')
  const count = ['tokens', 'tokens', 'heads', 'layers'].reduce(
    (all, name) => all * numberField(inputs[0], name),
    1,
  )
  return [...scoreCount(inputs), `${counted(size, 'byte')} for each: ${multiplied(count, size)}`]
}

function multiplied(a: number, b: number): string {
  return `${grouped(a)} × ${grouped(b)} = ${grouped(a * b)}`
}
