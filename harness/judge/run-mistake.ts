/** Authority on what a mistaken program makes of a test vector's inputs, and whether that can be told from what is expected. */
import type { Decoy, TestVector } from '../domain/assignment.ts'
import type { Misconception, Program } from '../domain/oracle.ts'
import { isList, isRecord, type Value } from '../domain/value.ts'
import { childOf } from '../domain/value-at.ts'
import { matches, type CompareLimits } from './compare.ts'
import { computeRows } from './compute-rows.ts'

export type Made = Omit<Decoy, 'misconceptions'>

export type Expectation = {
  readonly inputs: readonly Value[]
  readonly expected: Value
  readonly limits: CompareLimits
  readonly rows: readonly number[] | null
}

export function runMistake(program: Program, { inputs, rows }: Expectation): Made {
  // Some misconceptions are that they change their inputs.
  const given = inputs.map(copy)
  const output = attempt(() => computeRows(program, given, rows))
  const changes = inputs.flatMap((input, i) => (isEqual(input, given[i] ?? null) ? [] : [i]))
  if (output === null || !isWellFormed(output)) return { outcome: { kind: 'fails' }, changes }
  return { outcome: { kind: 'output', output: copy(output) }, changes }
}

/** What comes of a program that needs more than the test vector allows; null where it allows as much as anybody needs. */
export function excessOn(
  vector: Pick<TestVector, 'limits'>,
  mistakes: readonly Pick<Misconception, 'exceeds'>[],
): Made | null {
  const [limit] = mistakes.flatMap(({ exceeds }) => exceeds ?? [])
  return vector.limits === null || limit === undefined
    ? null
    : { outcome: { kind: 'exceeds', limit }, changes: [] }
}

export function differs({ outcome, changes }: Made, { expected, limits }: Expectation): boolean {
  if (changes.length > 0 || outcome.kind !== 'output') return true
  const { output } = outcome
  return !matches(partOf(expected, output), output, partLimits(limits, output))
}

/** Of a whole trace, the fields that a decoy speaks of. */
function partOf(whole: Value, part: Value): Value {
  if (!isRecord(whole) || !isRecord(part)) return whole
  return Object.fromEntries(Object.keys(part).map((key) => [key, whole[key] ?? null]))
}

function partLimits(limits: CompareLimits, part: Value): CompareLimits {
  return { ...limits, bound: limits.bound === null ? null : partOf(limits.bound, part) }
}

/** Where a mistaken operation does not fit the shapes, it may throw, or leave holes. */
export function attempt<T>(compute: () => T): T | null {
  try {
    return compute()
  } catch {
    return null
  }
}

function isWellFormed(value: Value | undefined): boolean {
  if (value === undefined) return false
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(isWellFormed)
}

function copy(value: Value): Value {
  if (isList(value)) return value.map(copy)
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copy(entry)]))
  return value
}

function isEqual(a: Value, b: Value): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return Object.is(a, b)
  if (Object.keys(a).length !== Object.keys(b).length) return false
  return Object.entries(a).every(([key, entry]) => {
    const other = childOf(b, isList(b) ? Number(key) : key)
    return other !== undefined && isEqual(entry, other)
  })
}
