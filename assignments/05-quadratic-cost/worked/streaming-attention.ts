/** Authority on working out one cell of streaming attention, block by block. */
import { cellPlace } from '../../../harness/authoring/worked/cell-place.ts'
import { listed } from '../../../harness/authoring/worked/listed.ts'
import { matrixInput } from '../../../harness/authoring/worked/matrix-input.ts'
import { showNumber } from '../../../harness/domain/show-number.ts'
import type { NonEmpty, Path, Value } from '../../../harness/domain/value.ts'
import { entryAt } from '../../../reference/matrix.ts'
import { streamedKeys } from '../../../reference/visible-keys.ts'
import { flagField, numberField } from './number-field.ts'
import { scoresOf } from './scores-of.ts'

/** As many blocks as one would follow on paper; the last one is among them. */
const MOST_BLOCKS = 5

export function streamingAttention(inputs: readonly Value[], at: Path): NonEmpty<string> {
  const { i, j, column } = cellPlace(at)
  const [keys, values] = [matrixInput(inputs, 1), matrixInput(inputs, 2)]
  const { scores, said } = scoresOf(inputs, i, streamedKeys(i, keys.length, flagField(inputs[3], 'causal')))
  const steps: string[] = []
  let state = { largest: -Infinity, total: 0, sum: 0 }
  const blockSize = numberField(inputs[3], 'blockSize')
  for (let begin = 0; begin < scores.length; begin += blockSize) {
    const block = scores.slice(begin, begin + blockSize)
    const next = addBlock(
      state,
      block,
      values.slice(begin).map((row) => entryAt(row, j)),
    )
    steps.push(sayBlock(begin / blockSize + 1, { block, before: state, after: next, column }))
    state = next
  }
  const { total, sum } = state
  return [
    said,
    ...(steps.length > MOST_BLOCKS ? [...steps.slice(0, MOST_BLOCKS - 1), '…', ...steps.slice(-1)] : steps),
    `sum ÷ total = ${showNumber(sum)} ÷ ${showNumber(total)} = ${showNumber(sum / total)}`,
  ]
}

type State = { readonly largest: number; readonly total: number; readonly sum: number }

function addBlock(
  { largest, total, sum }: State,
  block: readonly number[],
  values: readonly number[],
): State {
  const next = Math.max(largest, ...block)
  const factor = Math.exp(largest - next)
  const powers = block.map((score) => Math.exp(score - next))
  return {
    largest: next,
    total: powers.reduce((all, power) => all + power, total * factor),
    sum: powers.reduce((all, power, b) => all + power * entryAt(values, b), sum * factor),
  }
}

type Step = {
  readonly block: readonly number[]
  readonly before: State
  readonly after: State
  readonly column: number
}

function sayBlock(number: number, { block, before, after, column }: Step): string {
  const { largest, total, sum } = after
  const rescaled =
    number === 1
      ? ''
      : `; what was there times exp(${showNumber(before.largest)} − ${showNumber(largest)}) = ${showNumber(Math.exp(before.largest - largest))}`
  return `block ${number} (${listed(block)}): largest so far ${showNumber(largest)}${rescaled}; with the block, total ${showNumber(total)}, sum of v column ${column} ${showNumber(sum)}`
}
