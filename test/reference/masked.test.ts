import { describe, expect, it } from 'vitest'
import { maskedBounds } from '../../reference/bounds/masked-bounds.ts'
import { exactMasked } from '../../reference/exact/masked.ts'
import { maskedStages } from '../../reference/masked-stages.ts'
import { maskedMisconceptions } from '../../reference/misconceptions/masked-misconceptions.ts'
import { maskedVariants } from '../../reference/variants/masked-variants.ts'
import { splitmix32, drawNumber } from '../../harness/domain/drawn-numbers.ts'
import { matrixOf, type Matrix } from '../../reference/matrix.ts'

const X = -Infinity

describe.each([
  ['the reference', maskedStages],
  ['the exact version', exactMasked],
])('%s, as the handout of 03 has it by hand', (_, stages) => {
  const q = [
    [1, 1, 0, 0],
    [0, 2, 0, 0],
  ]
  const k = [
    [2, 0, 0, 0],
    [0, 2, 0, 0],
    [0, 0, 1, 1],
  ]
  const v = [[6], [2], [-4]]

  it('hides the future and the padding, and leaves query 1 with nothing', () => {
    const causal = [
      [0, X, X],
      [0, 0, X],
      [0, 0, 0],
    ]
    const padding = [
      [X, 0, 0],
      [X, 0, 0],
      [X, 0, 0],
    ]
    const both = [
      [X, X, X],
      [X, 0, X],
      [X, 0, 0],
    ]
    expect(stages.causalMask(3)).toEqual(causal)
    expect(stages.paddingMask([false, true, true], 3)).toEqual(padding)
    expect(stages.combineMasks(causal, padding)).toEqual(both)
    expect(stages.maskedSoftmax([[1, 2, 3]], both.slice(0, 1))).toEqual([[0, 0, 0]])
  })

  it('shares out the whole among the keys that are seen', () => {
    expect(
      stages.maskedSoftmax(
        [
          [3, 5],
          [2, 2],
        ],
        [
          [0, X],
          [0, 0],
        ],
      ),
    ).toEqual([
      [1, 0],
      [0.5, 0.5],
    ])
  })

  it('aligns the queries to the end', () => {
    expect(stages.causalAttention(q, k, v)).toEqual([[4], [expect.closeTo(1.786986, 7)]])
  })

  it('decodes the last row, and leaves the cache as it was', () => {
    const cache = { keys: k.slice(0, 2), values: v.slice(0, 2) }
    const step = stages.decodeStep(cache, [0, 2, 0, 0], [0, 0, 1, 1], [-4])
    expect(step).toEqual({ output: [expect.closeTo(1.786986, 7)], cache: { keys: k, values: v } })
    expect(cache).toEqual({ keys: k.slice(0, 2), values: v.slice(0, 2) })
  })
})

describe('the bound of causal attention', () => {
  const next = splitmix32(20_261_124)
  const drawn = (rows: number, columns: number, times: number): Matrix =>
    matrixOf(rows, columns, () => drawNumber('normal', next) * times)
  const programs = [maskedStages, ...Object.values(maskedVariants)].flatMap(
    ({ causalAttention }) => causalAttention ?? [],
  )

  it.each([1, 30, 1000])('holds for every right program, with numbers about %d', (times) => {
    for (let n = 1; n <= 6; n += 1) {
      const [q, k, v] = [drawn(n, 3, times), drawn(n + 2, 3, 1), drawn(n + 2, 2, 5)]
      const [exact, bound] = [exactMasked.causalAttention(q, k, v), maskedBounds.causalAttention(q, k, v)]
      for (const compute of programs)
        expect(largestShare(compute(q, k, v), exact, bound)).toBeLessThanOrEqual(1)
    }
  })
})

it('is, with no part changed, the reference in every stage', () => {
  const { causalMask, paddingMask, combineMasks, maskedSoftmax, causalAttention, decodeStep } =
    maskedMisconceptions
  const [q, k, v] = [
    [[1, 2]],
    [
      [0.5, -1],
      [2, 1],
    ],
    [[3], [4]],
  ]
  const cache = { keys: k, values: v }
  expect(causalMask.without(4)).toEqual(maskedStages.causalMask(4))
  expect(paddingMask.without([true, false], 3)).toEqual(maskedStages.paddingMask([true, false], 3))
  expect(combineMasks.without([[0, X]], [[X, 0]])).toEqual([[X, X]])
  expect(maskedSoftmax.without([[1, 2]], [[0, 0]])).toEqual(maskedStages.maskedSoftmax([[1, 2]], [[0, 0]]))
  expect(causalAttention.without(q, k, v)).toEqual(maskedStages.causalAttention(q, k, v))
  expect(decodeStep.without(cache, [1, 2], [0, 1], [5])).toEqual(
    maskedStages.decodeStep(cache, [1, 2], [0, 1], [5]),
  )
})

/** The largest error, as a share of what it may be. */
function largestShare(got: Matrix, exact: Matrix, bound: Matrix): number {
  const shares = exact.flatMap((row, i) =>
    row.map((value, j) => Math.abs((got[i]?.[j] ?? NaN) - value) / (bound[i]?.[j] ?? NaN)),
  )
  return Math.max(...shares)
}
