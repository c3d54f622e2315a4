/** Authority on working out the two counts. */
import { showNumber } from '../../../harness/domain/show-number.ts'
import type { NonEmpty, Value } from '../../../harness/domain/value.ts'
import { numberField } from './number-field.ts'

export function scoreCount([model]: readonly Value[]): NonEmpty<string> {
  const [tokens, heads, layers] = ['tokens', 'heads', 'layers'].map((name) => numberField(model, name))
  const [n, h, l] = [tokens ?? NaN, heads ?? NaN, layers ?? NaN]
  return [
    `each of ${showNumber(n)} tokens with each: ${showNumber(n)} × ${showNumber(n)} = ${showNumber(n * n)}`,
    `in each of ${showNumber(h)} heads: ${showNumber(n * n)} × ${showNumber(h)} = ${showNumber(n * n * h)}`,
    `in each of ${showNumber(l)} layers: ${showNumber(n * n * h)} × ${showNumber(l)} = ${showNumber(n * n * h * l)}`,
  ]
}

export function scoreBytes(inputs: readonly Value[]): NonEmpty<string> {
  const size = numberField(inputs[0], 'bytesPerScore')
  const count = ['tokens', 'tokens', 'heads', 'layers'].reduce(
    (all, name) => all * numberField(inputs[0], name),
    1,
  )
  return [
    ...scoreCount(inputs),
    `of ${showNumber(size)} bytes each: ${showNumber(count)} × ${showNumber(size)} = ${showNumber(count * size)}`,
  ]
}
