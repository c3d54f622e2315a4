/** Authority on results that are right but for lost digits: rounded to some decimals, or kept in single precision. */
import type { Weight } from '../weigh-evidence.ts'
import { plain, weightOf, type Candidate } from './candidate.ts'
import { isSameShape, type Sample } from './sample.ts'

const MOST_DECIMALS = 8

export function precisions(): readonly Candidate[] {
  const decimals = Array.from({ length: MOST_DECIMALS + 1 }, (_, k) => k)
  return [
    plain({ kind: 'single-precision' }, 'single precision', everywhere(isSingle)),
    ...decimals.map((k) =>
      plain({ kind: 'rounded', decimals: k }, `rounded to ${k} decimals`, everywhere(isRoundedTo(k))),
    ),
  ]
}

type Holds = (got: number, expected: number) => boolean

function everywhere(holds: Holds): (sample: Sample) => Weight {
  return (sample) => {
    if (!isSameShape(sample.got, sample.expected)) return 'contradicts'
    const all = sample.got.every((row, i) =>
      row.every((got, j) => {
        const expected = sample.expected[i]?.[j] ?? NaN
        return Number.isFinite(expected) ? holds(got, expected) : got === expected
      }),
    )
    return weightOf(all, sample)
  }
}

/** About seven digits are left after a computation in single precision; a rounding error or two more is its way. */
const SINGLE = 2 ** -20

function isSingle(got: number, expected: number): boolean {
  return (
    Math.fround(got) === got && Math.abs(got - expected) <= SINGLE * Math.max(Math.abs(expected), 2 ** -10)
  )
}

function isRoundedTo(decimals: number): Holds {
  const unit = 10 ** -decimals
  return (got, expected) =>
    Math.abs(got - Number(got.toFixed(decimals))) <= 1e-12 * Math.max(1, Math.abs(got)) &&
    Math.abs(got - expected) <= unit * 0.5000001
}
