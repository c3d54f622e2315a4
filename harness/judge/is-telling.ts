/**
 * Authority on whether results show anything of the work of the stage that they come from. An earlier stage that gives nothing but
 * zeros, or that throws, leaves nothing to see of a later one: whoever has not written that gets the same.
 */
import { isWithin } from '../domain/is-within.ts'
import { numbersOf } from '../domain/numbers-of.ts'
import { isList, isRecord, type Value } from '../domain/value.ts'
import { childOf } from '../domain/value-at.ts'
import type { TestVector } from '../domain/assignment.ts'

/** Two different numbers in one result; or in two results, where each is a single number. */
export function areTelling(results: readonly Value[]): boolean {
  const single = results.filter((result) => typeof result === 'number')
  return [...results, single].some((result) => new Set(numbersOf(result).filter(Number.isFinite)).size > 1)
}

/** The numbers of a result that are not the expected ones. A cache that was only handed on says nothing. */
export function apartFrom(expected: Value, result: Value, tolerance: TestVector['tolerance']): Value {
  if (typeof result === 'number') return result
  return numbersApart(expected, result, tolerance)
}

function numbersApart(expected: Value, result: Value, tolerance: TestVector['tolerance']): readonly number[] {
  if (typeof result === 'number') {
    const isRight = typeof expected === 'number' && isWithin(result, expected, { ...tolerance, bound: null })
    return isRight ? [] : [result]
  }
  if (!isList(result) && !isRecord(result)) return []
  return Object.entries(result).flatMap(([key, inner]) =>
    numbersApart(childOf(expected, isList(result) ? Number(key) : key) ?? null, inner, tolerance),
  )
}
