/** Authority on results that are the expected ones times one number, or plus one number. */
import type { Fact } from '../../domain/verdict.ts'
import type { Weight } from '../weigh-evidence.ts'
import { plain, weightOf, type Candidate } from './candidate.ts'
import { constantsOf, saysItself, unnamed, valueOn, type Constant } from './constants.ts'
import { isSame, isSameShape, type Sample } from './sample.ts'

export function factors(samples: readonly Sample[]): readonly Candidate[] {
  return known(samples, factorOf).map((constant) => ({
    relation: { kind: 'factor', constant: constant.name },
    name: constant.isNamed ? `a factor of ${constant.name}` : null,
    fewest: 2,
    weigh: (sample) => weighFactor(sample, valueOn(constant, sample)),
    facts: (sample) => factsOf('factor', factorOf(sample), constant, sample),
    varies: sizeOf(constant),
  }))
}

export function offsets(samples: readonly Sample[]): readonly Candidate[] {
  return known(samples, offsetOf).map((constant) => ({
    relation: { kind: 'offset', constant: constant.name },
    name: constant.isNamed ? `an offset of ${constant.name}` : null,
    fewest: 2,
    weigh: (sample) => weighOffset(sample, valueOn(constant, sample)),
    facts: (sample) => factsOf('offset', offsetOf(sample), constant, sample),
    varies: sizeOf(constant),
  }))
}

/** One factor on each test vector, whatever it is. A result of a single entry always has one, so it tells nothing. */
export function someFactor(): readonly Candidate[] {
  const candidate = plain({ kind: 'some-factor' }, 'a factor', weighSomeFactor)
  return [
    {
      ...candidate,
      facts: (sample) => [{ name: 'factor', value: factorOf(sample) ?? NaN }],
      varies: factorOf,
    },
  ]
}

function sizeOf({ size }: Constant): Candidate['varies'] {
  return size === null ? null : ({ sizes }) => sizes.get(size) ?? null
}

function weighSomeFactor(sample: Sample): Weight {
  const factor = factorOf(sample)
  if (factor === null || usable(sample.expected) < 2) return sample.isRight ? 'agrees' : 'cannot-tell'
  return weighFactor(sample, factor)
}

/** What the number can be by name; and the number itself, if it is the same everywhere and has no name. */
function known(samples: readonly Sample[], measure: (sample: Sample) => number | null): readonly Constant[] {
  const constants = constantsOf(samples)
  const measured = samples.filter(({ isRight }) => !isRight).map(measure)
  const [first] = measured
  if (first === undefined || first === null) return constants
  const isNamed = constants.some((one) => one.size === null && Math.abs(one.of(1) - first) < 1e-9)
  return isNamed ? constants : [...constants, unnamed(first)]
}

/** Measured on the largest expected entry; null where there is none but zeros. */
function factorOf({ expected, got }: Sample): number | null {
  if (!isSameShape(expected, got)) return null
  const [i, j] = largestAt(expected)
  const [was, is] = [expected[i]?.[j] ?? 0, got[i]?.[j] ?? NaN]
  return was === 0 || !Number.isFinite(is) ? null : is / was
}

function weighFactor(sample: Sample, factor: number): Weight {
  if (!Number.isFinite(factor)) return 'cannot-tell'
  if (usable(sample.expected) === 0) return sample.isRight ? 'agrees' : 'contradicts'
  const product = sample.expected.map((row) => row.map((entry) => entry * factor))
  const near = (a: number, b: number) => sample.near(a, b) || sample.near(a / factor, b / factor)
  return weightOf(isSame(sample.got, product, near), sample)
}

function offsetOf({ expected, got }: Sample): number | null {
  if (!isSameShape(expected, got)) return null
  const [i, j] = largestAt(expected)
  const offset = (got[i]?.[j] ?? NaN) - (expected[i]?.[j] ?? NaN)
  return Number.isFinite(offset) ? offset : null
}

const SMALLEST_OFFSET = 1e-6

function weighOffset(sample: Sample, offset: number): Weight {
  if (!Number.isFinite(offset)) return 'cannot-tell'
  // Too small to be told from rounding, digit by digit.
  if (Math.abs(offset) < SMALLEST_OFFSET) return 'contradicts'
  const sum = sample.expected.map((row) => row.map((entry) => entry + offset))
  return weightOf(isSame(sample.got, sum, sample.near), sample)
}

function largestAt(matrix: Sample['expected']): readonly [i: number, j: number] {
  let [at, most]: [readonly [number, number], number] = [[0, 0], -1]
  matrix.forEach((row, i) =>
    row.forEach((entry, j) => {
      if (Number.isFinite(entry) && Math.abs(entry) > most) [at, most] = [[i, j], Math.abs(entry)]
    }),
  )
  return at
}

function usable(matrix: Sample['expected']): number {
  return matrix.flat().filter((entry) => Number.isFinite(entry) && entry !== 0).length
}

function factsOf(name: string, measured: number | null, constant: Constant, sample: Sample): readonly Fact[] {
  const number = { name, value: measured ?? NaN }
  const { name: called, size } = constant
  if (size === null) return saysItself(constant) ? [] : [number]
  const made = { name: called, value: valueOn(constant, sample) }
  return [number, made, { name: size, value: sample.sizes.get(size) ?? NaN }]
}
