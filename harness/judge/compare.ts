/** Authority on how a value differs from the expected one: first its type, then its shape, then its numbers. */
import type { Tolerance } from '../domain/assignment.ts'
import { isNumbers } from '../domain/grid-of.ts'
import { tolerancesOff } from '../domain/is-within.ts'
import { isList, isRecord, type Path, type Value } from '../domain/value.ts'
import { childOf } from '../domain/value-at.ts'
import type { ValueDivergence } from '../domain/verdict.ts'
import { describeValue, isMatrices, isRows, shapeOf } from './describe-value.ts'

/** The bound has the shape of the expected value; null where none is stored. */
export type CompareLimits = { readonly tolerance: Tolerance; readonly bound: Value | null }

export type Comparison = {
  /** Null: every entry is within its tolerance. */
  readonly divergence: ValueDivergence | null
  /** The largest error, in tolerances; Infinity where the form is wrong or only an exact match would do. */
  readonly worst: number
}

/** No allowance at all. */
export const EXACTLY: Tolerance = { absolute: 0, relative: 0 }

/** Whether every entry is within its tolerance. */
export function matches(expected: Value, got: Value, limits: CompareLimits): boolean {
  return compare(expected, got, limits).divergence === null
}

/** Off by less than this many tolerances is imprecise, not wrong. */
export const IMPRECISE_BELOW = 100

export function compare(expected: Value, got: Value, limits: CompareLimits): Comparison {
  const form = compareForm(expected, got, [])
  if (form !== null) return { divergence: form, worst: Infinity }
  const leaves = leavesOf(expected, got, limits.bound, [])
  const text = leaves.find((leaf) => typeof leaf.expected !== 'number' && leaf.expected !== leaf.got)
  if (text !== undefined) {
    const said = { expected: inWords(text.expected), got: inWords(text.got) }
    return { divergence: { kind: 'text', at: text.at, ...said }, worst: Infinity }
  }
  return compareNumbers(leaves, limits.tolerance)
}

/** A text speaks for itself. */
function inWords(value: Value): string {
  return typeof value === 'string' ? value : describeValue(value)
}

function compareNumbers(leaves: readonly Leaf[], tolerance: Tolerance): Comparison {
  const errors = leaves.flatMap(({ at, expected, got, bound }) =>
    typeof expected === 'number' && typeof got === 'number'
      ? [{ at, expected, got, off: tolerancesOff(got, expected, { ...tolerance, bound }) }]
      : [],
  )
  const worst = errors.reduce((largest, { off }) => Math.max(largest, off), 0)
  const wrong = errors.filter(({ off }) => off > 1)
  const [first] = wrong
  if (first === undefined) return { divergence: null, worst }
  const { at, expected, got } = first
  const counts = { wrong: wrong.length, total: errors.length, imprecise: worst < IMPRECISE_BELOW }
  return { divergence: { kind: 'number', at, expected, got, ...counts }, worst }
}

/** The first place where the two are not even of one form: another type, another length, another field. */
function compareForm(expected: Value, got: Value, at: Path): ValueDivergence | null {
  if (isList(expected)) {
    if (!isList(got) || !isAsDeep(expected, got)) {
      return { kind: 'type', at, expected: describeValue(expected), got: describeValue(got) }
    }
    return compareLists(expected, got, at)
  }
  if (isRecord(expected)) {
    if (!isRecord(got))
      return { kind: 'type', at, expected: describeValue(expected), got: describeValue(got) }
    return firstOf(Object.entries(expected), ([key, value]) => {
      const field = got[key]
      if (field !== undefined) return compareForm(value, field, [...at, key])
      return { kind: 'type', at: [...at, key], expected: describeValue(value), got: 'nothing' }
    })
  }
  if (typeof expected === typeof got && (expected === null) === (got === null)) return null
  return { kind: 'type', at, expected: describeValue(expected), got: describeValue(got) }
}

/** Nothing at all is a shape of its own. */
function isAsDeep(expected: readonly Value[], got: readonly Value[]): boolean {
  if (!isRows(expected)) return expected.length === 0 || !isNumbers(expected) || !isRows(got)
  return got.length === 0 || (got.every(isList) && isMatrices(got) === isMatrices(expected))
}

function compareLists(expected: readonly Value[], got: readonly Value[], at: Path): ValueDivergence | null {
  const noun = isNumbers(expected) && isNumbers(got) ? 'number' : 'entry'
  const [wanted, found] = [formOf(expected, noun), formOf(got, noun)]
  if (wanted !== found) return { kind: 'shape', at, expected: wanted, got: found }
  return firstOf(expected, (value, i) => compareForm(value, got[i] ?? null, [...at, i]))
}

const MANY = { number: 'numbers', entry: 'entries' } as const

function formOf(list: readonly Value[], noun: keyof typeof MANY): string {
  if (list.length === 0) return 'an empty list'
  return isRows(list) ? shapeOf(list) : `${list.length} ${list.length === 1 ? noun : MANY[noun]}`
}

function firstOf<T>(
  items: readonly T[],
  find: (item: T, i: number) => ValueDivergence | null,
): ValueDivergence | null {
  for (const [i, item] of items.entries()) {
    const divergence = find(item, i)
    if (divergence !== null) return divergence
  }
  return null
}

type Leaf = {
  readonly at: Path
  readonly expected: Value
  readonly got: Value
  readonly bound: number | null
}

/** Every number, text and truth value of the two, pair by pair; their forms are the same. */
function leavesOf(expected: Value, got: Value, bound: Value | null, at: Path): readonly Leaf[] {
  if (isList(expected)) {
    return expected.flatMap((value, i) =>
      leavesOf(value, childOf(got, i) ?? null, childOf(bound, i) ?? null, [...at, i]),
    )
  }
  if (isRecord(expected)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      leavesOf(value, childOf(got, key) ?? null, childOf(bound, key) ?? null, [...at, key]),
    )
  }
  return [{ at, expected, got, bound: typeof bound === 'number' ? bound : null }]
}
