import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { WIDTHS, queryAndKeys } from '../../assignments/02-scaling/specimens/widths.ts'
import { isList, isMatrix, type Matrix, type Value } from '../../harness/domain/value.ts'
import { expandRecipe } from '../../harness/load/expand-recipe.ts'
import { packageRoot } from '../../harness/load/package-root.ts'
import { saturation } from '../../reference/saturation.ts'

const handout = readFileSync(join(packageRoot, 'assignments/02-scaling/README.md'), 'utf8')

/** The rows of the handout's table that begin with a width. */
const table = handout
  .split('\n')
  .filter((line) => /^\| +\d+ \|/.test(line))
  .map((line) => line.split('|').slice(1, -1).map(numberIn))

/** `2.9 × 10⁻⁹ bits` is 2.9e-9. */
function numberIn(cell: string): number {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
  const exponent = cell
    .replace(/ × 10⁻/, 'e-')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(digits.indexOf(digit)))
  return Number.parseFloat(exponent)
}

it('shows for every width what the reference makes of the query and keys that are tested', () => {
  const measured = WIDTHS.map((d) => {
    const [query, keys] = drawnFor(d)
    const weights = [false, true].map((scaled) => saturation.attend(query, keys, { scaled }))
    return [
      d,
      saturation.variance(saturation.dotProducts(query, keys)),
      ...weights.flatMap((some) => [saturation.entropy(some), saturation.gradientNorm(some)]),
    ]
  })
  // Two digits are shown, so a cell may be off by 5 %, and no more.
  const ratios = table.map((row, i) => row.map((cell, j) => cell / (measured[i]?.[j] ?? NaN)))
  expect(ratios).toEqual(WIDTHS.map(() => Array.from({ length: 6 }, (): unknown => expect.closeTo(1, 1))))
})

function drawnFor(d: number): readonly [query: readonly number[], keys: Matrix] {
  const [query, keys]: readonly Value[] = queryAndKeys(d).map(expandRecipe)
  if (!isNumbers(query) || !isMatrix(keys)) throw new Error('a recipe stands for something else')
  return [query, keys]
}

function isNumbers(value: Value | undefined): value is readonly number[] {
  return value !== undefined && isList(value) && value.every((entry) => typeof entry === 'number')
}
