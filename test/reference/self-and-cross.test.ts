/** Authority on whether self-attention, cross-attention and several heads are right: by hand, to 50 digits, and within their bounds. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert, constantFrom, integer, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showNumber } from '../../harness/domain/show-number.ts'
import { packageRoot } from '../../harness/load/package-root.ts'
import { selfAndCrossBounds } from '../../reference/bounds/self-and-cross-bounds.ts'
import type { Projections } from '../../reference/compose-attention.ts'
import type { Heads } from '../../reference/compose-self-and-cross.ts'
import { exactSelfAndCross } from '../../reference/exact/self-and-cross.ts'
import type { Matrix } from '../../reference/matrix.ts'
import { selfAndCrossMisconceptions } from '../../reference/misconceptions/self-and-cross-misconceptions.ts'
import { selfAndCross } from '../../reference/self-and-cross.ts'
import { stages } from '../../reference/stages.ts'
import { selfAndCrossVariants } from '../../reference/variants/self-and-cross-variants.ts'
import { matrix } from './random-matrices.ts'
import { worstRatio } from './worst-ratio.ts'

// A matrix is read row by row, not number by number.
// prettier-ignore
const x = [[2, 0], [0, 1]]
// prettier-ignore
const context = [[1, 0, 1], [0, 1, 0], [0, 0, 2]]
// prettier-ignore
const first: Projections = { wq: [[1, 0], [0, 2]], wk: [[1, 0], [0, 1], [-1, 1]], wv: [[2], [4], [-1]] }
// prettier-ignore
const second: Projections = { wq: [[0], [1]], wk: [[1], [1], [0]], wv: [[1, 0], [0, 3], [0.5, 0]] }
// prettier-ignore
const both: Heads = { heads: [first, second], wo: [[1, 0], [0, 3], [2, -1]] }
// prettier-ignore
const onePattern = [[2, 0], [0, 1], [1, 1]]
// prettier-ignore
const anotherPattern = [[0, 1], [2, -1], [-1, 2]]

const handout = readFileSync(join(packageRoot, 'assignments/04-self-and-cross/README.md'), 'utf8')

describe.each([
  ['the reference', selfAndCross],
  ['the exact version', exactSelfAndCross],
])('%s, checked by hand', (_, { selfAttention, crossAttention, multiHead }) => {
  it('shares out what two tokens hand on by e to the difference of their scores', () => {
    // prettier-ignore
    const [[one], [other]] = asPair(selfAttention([[1, 0], [1, 2]], { wq: [[1, 1, 1], [0, -1, -1]], wk: [[0, 1, 2], [1, -1, -1]], wv: [[4], [-2]] }))
    expect(one).toBeCloseTo(4 / (1 + Math.exp(-2 / Math.sqrt(3))), 14)
    expect(other).toBeCloseTo(4 / (1 + Math.exp(6 / Math.sqrt(3))), 14)
    expect([one, other].every(isInTheHandout)).toBe(true)
  })

  it('has a row for each token that asks and mixes what the context hands on', () => {
    const [[one], [other]] = asPair(crossAttention(x, context, first))
    const [apart, less] = [Math.exp(-4 / Math.sqrt(2)), Math.exp(-2 / Math.sqrt(2))]
    expect(one).toBeCloseTo((1 + 4 - 2 * apart) / (2 + apart), 14)
    expect(other).toBeCloseTo((5 * less - 2) / (2 * less + 1), 14)
    expect([one, other].every(isInTheHandout)).toBe(true)
  })

  it('puts the heads side by side, each with its own √d, before wo', () => {
    const [[one], [other]] = asPair(crossAttention(x, context, first))
    const total = 2 + Math.exp(-1)
    const [v1, v2] = [(1.5 + Math.exp(-1)) / total, 3 / total]
    const [row1, row2] = asPair(multiHead(x, context, both))
    expect(row1).toEqual([expect.closeTo((one ?? NaN) + 2, 14), expect.closeTo(2.5 - 1, 14)])
    expect(row2).toEqual([expect.closeTo((other ?? NaN) + 2 * v2, 14), expect.closeTo(3 * v1 - v2, 14)])
    expect([v1, v2, ...row1, ...row2].every(isInTheHandout)).toBe(true)
  })
})

it('the handout shows both patterns with the digits that a report prints', () => {
  const shown = [onePattern, anotherPattern].flatMap((tokens) => patternOf(tokens).flat())
  expect(shown).toHaveLength(18)
  expect(shown.filter((weight) => !isInTheHandout(weight))).toEqual([])
})

describe('one head and several', () => {
  it('are cross-attention with oneself, and a list of one whose wo changes nothing', () => {
    const square: Projections = { wq: context, wk: context, wv: context }
    expect(selfAndCross.selfAttention(context, square)).toEqual(
      selfAndCross.crossAttention(context, context, square),
    )
    expect(selfAndCross.multiHead(x, context, { heads: [first], wo: [[1]] })).toEqual(
      selfAndCross.crossAttention(x, context, first),
    )
  })

  it('taken apart are the reference, bit for bit, where no part is changed', () => {
    const { selfAttention, crossAttention, multiHead } = selfAndCrossMisconceptions
    const own: Projections = { wq: context, wk: context, wv: context }
    expect(selfAttention.without(context, own)).toEqual(selfAndCross.selfAttention(context, own))
    expect(crossAttention.without(x, context, first)).toEqual(selfAndCross.crossAttention(x, context, first))
    expect(multiHead.without(x, context, both)).toEqual(selfAndCross.multiHead(x, context, both))
  })
})

describe('the bounds of several heads', { timeout: 60_000 }, () => {
  it('hold for every right program, and leave room', () => {
    let worst = 0
    assert(
      property(someHeads, ([tokens, others, heads]) => {
        const expected = exactSelfAndCross.multiHead(tokens, others, heads)
        const bound = selfAndCrossBounds.multiHead(tokens, others, heads)
        const shares = programs.map((run) => worstRatio(run(tokens, others, heads), expected, bound))
        worst = Math.max(worst, ...shares)
        return worst <= 1
      }),
      { seed: 20_261_124, numRuns: 60 },
    )
    expect(programs.length).toBeGreaterThan(15)
    expect(worst).toBeGreaterThan(0)
    expect(worst).toBeLessThan(0.6)
  })
})

const programs = [{}, ...Object.values(selfAndCrossVariants)].map(
  (changes) => ({ ...selfAndCross, ...changes }).multiHead,
)

const size = integer({ min: 1, max: 4 })

/** Two heads of widths of their own, seen by x and a context that have nothing in common. */
const someHeads = tuple(size, size, size, size, size, size, size, size, constantFrom(1, 3)).chain(
  ([nQ, nK, dX, dC, d1, dv1, d2, dv2, dOut]) =>
    tuple(
      matrix(nQ, dX),
      matrix(nK, dC),
      tuple(
        tuple(matrix(dX, d1), matrix(dC, d1), matrix(dC, dv1)),
        tuple(matrix(dX, d2), matrix(dC, d2), matrix(dC, dv2)),
        matrix(dv1 + dv2, dOut),
      ).map(([one, other, wo]): Heads => ({ heads: [one, other].map(asHead), wo })),
    ),
)

function asHead([wq, wk, wv]: readonly [Matrix, Matrix, Matrix]): Projections {
  return { wq, wk, wv }
}

/** Queries are the tokens, keys the tokens with their two features exchanged, as in `selfAttention/one-pattern`. */
function patternOf(tokens: Matrix): Matrix {
  const keys = tokens.map((token) => token.toReversed())
  return stages.softmax(stages.scale(stages.scores(tokens, keys), 2))
}

function asPair([one = [], other = []]: Matrix): readonly [readonly number[], readonly number[]] {
  return [one, other]
}

/** As a report would show it. */
function isInTheHandout(value: number | undefined): boolean {
  return handout.includes(showNumber(value ?? NaN))
}
