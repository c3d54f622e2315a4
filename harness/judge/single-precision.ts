/**
 * Authority on what single precision, once it has cost a stage its marks, may do to what comes after it. Rows of a Float32Array
 * stay in single precision through every `map`, whereas a stage that is asked by itself is given ordinary rows.
 */
import type { Tolerance } from '../domain/assignment.ts'
import { numbersOf } from '../domain/numbers-of.ts'
import { isList, type Value } from '../domain/value.ts'

/** A double has 53 bits, a single 24: every rounding is off by this much more. */
const COARSER = 2 ** 29

/** Test vectors are made of halves and quarters; whatever is finer than this was computed. */
const FINE = 2 ** 10

/** Whether numbers were kept in single precision: all of them could have been, and some could only just. */
export function isSingle(value: Value): boolean {
  const numbers = numbersOf(value).filter(Number.isFinite)
  return numbers.every((x) => Math.fround(x) === x) && numbers.some((x) => !Number.isInteger(x * FINE))
}

/** How far a right program in single precision can be off, where one in double precision can be off by `bound`. */
export function boundOfSingles(bound: Value | null): Value | null {
  if (typeof bound === 'number') return bound * COARSER
  if (bound === null || !isList(bound)) return null
  return bound.map(boundOfSingles)
}

/** For what has gone through several stages, so that there is no bound. */
export const TOLERANCE_OF_SINGLES: Tolerance = { absolute: 2 ** -17, relative: 2 ** -17 }
