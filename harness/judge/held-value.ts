/**
 * Authority on values that may be changed where they stand. What can be changed is a row, and two values may have one and the
 * same row; each row remembers everything it has been.
 */
import type { Value } from '../domain/value.ts'
import { EXACTLY, matches } from './compare.ts'
import { isRows } from './describe-value.ts'

/** A row, or a value that has no rows: everything it has been, in order. The last is what it is now. */
type Cell = Value[]

/** From when on the cell was this value's: what it had been before is not. */
type Slot = { readonly cell: Cell; readonly since: number }

export type Held = { readonly isRows: boolean; readonly slots: readonly Slot[] }

/** A value of its own. */
export function hold(value: Value): Held {
  return { isRows: isRows(value), slots: partsOf(value).map(newSlot) }
}

/** The very same value under another name. */
export function holdAgain({ isRows: hasRows, slots }: Held): Held {
  return { isRows: hasRows, slots: slots.map(({ cell }) => ({ cell, since: cell.length - 1 })) }
}

/** What a value is now. */
export function valueOf({ isRows: hasRows, slots }: Held): Value {
  const now = slots.map(({ cell }) => cell.at(-1) ?? null)
  return hasRows ? now : (now[0] ?? null)
}

/** An argument of a call, and what the call left of it. */
export type Passed = { readonly held: Held; readonly after: Value }

/**
 * What a call gave back. Rows that are equal to those it left of an argument may be the very same; whether they are taken for
 * that is the caller's guess.
 */
export function holdResult(
  value: Value,
  passed: readonly Passed[],
  { sharedRows }: { readonly sharedRows: boolean },
): Held {
  const parts = partsOf(value)
  const slots: Slot[] = []
  for (const [i, part] of parts.entries()) {
    const twin = sharedRows ? slots[parts.findIndex((other) => isSame(other, part))] : undefined
    const kept = passed.find(
      ({ after }) => isRows(after) === isRows(value) && isSame(partsOf(after)[i], part),
    )
    const cell = twin?.cell ?? kept?.held.slots[i]?.cell
    slots.push(cell === undefined ? newSlot(part) : { cell, since: cell.length - 1 })
  }
  return { isRows: isRows(value), slots }
}

/** Puts what a call left in the place of what was there; false where the two are not of one form. */
export function leave({ held, after }: Passed): boolean {
  const parts = partsOf(after)
  if (isRows(after) !== held.isRows || parts.length !== held.slots.length) return false
  // Of a row that stands in several places, what was written last is everywhere.
  const last = new Map(held.slots.map(({ cell }, i) => [cell, parts[i] ?? null]))
  for (const [cell, part] of last) cell.push(part)
  return true
}

/** Whether two of its rows are one and the same. */
export function isOneRow({ slots }: Held, i: number, j: number): boolean {
  return slots[i] !== undefined && slots[i].cell === slots[j]?.cell
}

export function hasOneRowTwice({ slots }: Held): boolean {
  return new Set(slots.map(({ cell }) => cell)).size < slots.length
}

/** Whether a value, row by row, is something that the held one has been. */
export function wasOnce({ isRows: hasRows, slots }: Held, got: Value, fits: Fits): boolean {
  const parts = partsOf(got)
  if (isRows(got) !== hasRows || parts.length !== slots.length) return false
  return slots.every(({ cell, since }, i) => cell.slice(since).some((once) => fits(once, parts[i] ?? null)))
}

export type Fits = (expected: Value, got: Value) => boolean

function partsOf(value: Value): readonly Value[] {
  return isRows(value) ? value : [value]
}

function newSlot(value: Value): Slot {
  return { cell: [value], since: 0 }
}

function isSame(a: Value | undefined, b: Value): boolean {
  return a !== undefined && matches(a, b, { tolerance: EXACTLY, bound: null })
}
