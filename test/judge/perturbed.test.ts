import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TestVector } from '../../harness/domain/assignment.ts'
import { isList, isRecord, type Path, type Value } from '../../harness/domain/value.ts'
import { compare } from '../../harness/judge/compare.ts'
import { childOf } from '../../harness/domain/value-at.ts'
import { judgeVector } from '../../harness/judge/judge-vector.ts'
import { assignment01, returned } from '../support/assignment-01.ts'

const all = assignment01.stages.flatMap(({ vectors }) => vectors)

type Leaf = { readonly at: Path; readonly expected: number; readonly allowed: number }

/** Every number of an expected value with the most that it may be off, as the contract has it. */
function leavesOf({ expected, bound, tolerance }: TestVector): readonly Leaf[] {
  const walk = (value: Value, limit: Value | undefined, at: Path): readonly Leaf[] => {
    if (typeof value === 'number') return [{ at, expected: value, allowed: allowedOf(value, limit) }]
    const steps = isList(value) ? [...value.keys()] : isRecord(value) ? Object.keys(value) : []
    return steps.flatMap((step) =>
      walk(childOf(value, step) ?? null, limit && childOf(limit, step), [...at, step]),
    )
  }
  const allowedOf = (value: number, limit: Value | undefined) => {
    if (!Number.isFinite(value) || limit === 0) return 0
    const simple = tolerance.absolute + tolerance.relative * Math.abs(value)
    return typeof limit === 'number' ? Math.max(simple, limit) : simple
  }
  return walk(expected, bound ?? undefined, [])
}

/** The value with other numbers, taken in order. */
function filled(value: Value, numbers: readonly number[]): Value {
  const rest = numbers.values()
  const fill = (inner: Value): Value => {
    if (typeof inner === 'number') return rest.next().value ?? NaN
    if (isList(inner)) return inner.map(fill)
    if (!isRecord(inner)) return inner
    return Object.fromEntries(Object.entries(inner).map(([key, entry]) => [key, fill(entry)]))
  }
  return fill(value)
}

/** A test vector, a share for each of its entries, and one entry to pick. */
const cases = fc.constantFrom(...all).chain((vector) => {
  const leaves = leavesOf(vector)
  const share = fc.double({ min: -0.999, max: 0.999, noNaN: true })
  return fc.record({
    vector: fc.constant(vector),
    leaves: fc.constant(leaves),
    shares: fc.array(share, { minLength: leaves.length, maxLength: leaves.length }),
    pick: fc.nat({ max: leaves.length - 1 }),
  })
})

describe('every entry of a certified test vector, off by a share of its own', () => {
  it('is never rejected within its limit, in a stage or in a composition', () => {
    fc.assert(
      fc.property(cases, ({ vector, leaves, shares }) => {
        const numbers = leaves.map(({ expected, allowed }, i) => expected + allowed * (shares[i] ?? 0))
        expect(judgeVector(vector, returned(filled(vector.expected, numbers)))).toEqual({ kind: 'accepted' })
      }),
      { seed: 11, numRuns: 1500 },
    )
  })

  it('is rejected for one entry beyond its limit, at that entry, whatever the others are', () => {
    fc.assert(
      fc.property(
        cases,
        fc.double({ min: 1.01, max: 1e8, noNaN: true }),
        fc.constantFrom(1, -1),
        ({ vector, leaves, shares, pick }, times, sign) => {
          const numbers = leaves.map(({ expected, allowed }, i) => {
            if (i !== pick) return expected + allowed * (shares[i] ?? 0)
            // Where nothing is allowed, anything else is beyond.
            return Number.isFinite(expected) ? expected + sign * times * (allowed || 1e-12) : sign * times
          })
          const leaf = leaves[pick]
          fc.pre(leaf !== undefined && numbers[pick] !== leaf.expected)
          expect(judgeVector(vector, returned(filled(vector.expected, numbers)))).toMatchObject({
            kind: 'rejected',
            divergence: { kind: 'number', at: leaf?.at, wrong: 1, total: leaves.length },
          })
        },
      ),
      { seed: 12, numRuns: 1500 },
    )
  })

  it('is rejected for one entry that is not finite where a finite one is expected', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(NaN, Infinity, -Infinity), ({ vector, leaves, pick }, bad) => {
        fc.pre(leaves[pick]?.expected !== bad)
        const numbers = leaves.map(({ expected }, i) => (i === pick ? bad : expected))
        expect(judgeVector(vector, returned(filled(vector.expected, numbers)))).toMatchObject({
          divergence: { kind: 'number', at: leaves[pick]?.at, imprecise: false },
        })
      }),
      { seed: 13, numRuns: 500 },
    )
  })
})

describe('an entry with limits of any size', () => {
  const limit = fc.double({ min: 1e-12, max: 1e-3, noNaN: true })
  const limits = fc.record({ absolute: limit, relative: limit, bound: fc.option(limit) })
  const expected = fc.double({ min: -1e6, max: 1e6, noNaN: true })

  it('is within them up to the largest of the two, and beyond them from there', () => {
    fc.assert(
      fc.property(limits, expected, ({ absolute, relative, bound }, value) => {
        const allowed = Math.max(absolute + relative * Math.abs(value), bound ?? 0)
        // Far below this the sum itself is rounded to the expected number.
        fc.pre(allowed > 1e-6 * Math.abs(value))
        const tolerance = { absolute, relative }
        const off = (times: number) =>
          compare([[value]], [[value + times * allowed]], {
            tolerance,
            bound: bound === null ? null : [[bound]],
          })
        expect(off(0.99).divergence).toBeNull()
        expect(off(-0.99).divergence).toBeNull()
        expect(off(1.01).divergence).toMatchObject({ kind: 'number', imprecise: true })
        expect(off(99).divergence).toMatchObject({ imprecise: true })
        expect(off(-101).divergence).toMatchObject({ imprecise: false })
      }),
      { seed: 14, numRuns: 2000 },
    )
  })

  it('must match exactly where its bound is 0, however wide the tolerance is', () => {
    const tolerance = { absolute: 1, relative: 1 }
    fc.assert(
      fc.property(expected, fc.double({ noNaN: true }), (value, got) => {
        const { divergence, worst } = compare([value], [got], { tolerance, bound: [0] })
        expect(divergence === null).toBe(value === got)
        expect(worst).toBe(value === got ? 0 : Infinity)
      }),
      { seed: 15, numRuns: 500 },
    )
    expect(compare([0], [-0], { tolerance, bound: [0] }).divergence).toBeNull()
  })
})
