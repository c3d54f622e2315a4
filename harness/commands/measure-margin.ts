/** Authority on the margin of an assignment: the worst accepted program against the mildest misconception, in tolerances. */
import { isRecord } from '../domain/value.ts'
import { compare } from '../judge/compare.ts'
import { readReturned } from '../judge/read-returned.ts'
import { selectRows } from '../judge/select-rows.ts'
import type { StageResult, VectorResult } from '../judge/stage-result.ts'

/** As what a program was tried. */
export type TriedAs = {
  readonly as: 'accepted' | 'misconception'
  readonly name: string
  /** The stage that carries the misconception; null for an accepted program. */
  readonly stage: string | null
}

type Distance = { readonly name: string; readonly vector: string; readonly tolerances: number }

/** The test vector on which one program is farthest from the certified result. */
export type Farthest = Distance & Pick<TriedAs, 'as'>

export type Margin = { readonly accepted: Distance; readonly mildest: Distance }

/** None where no value came back. */
export function farthestOf(
  { as, name, stage: own }: TriedAs,
  results: readonly StageResult[],
): readonly Farthest[] {
  const distances = results
    .filter(({ stage }) => own === null || stage.id === own)
    .flatMap((one) => one.results.flatMap((result) => distanceOf(name, result)))
    .toSorted((a, b) => b.tolerances - a.tolerances)
  return distances.slice(0, 1).map((distance) => ({ ...distance, as }))
}

/** Null where it cannot be measured. In whatever order they were tried, it is the same. */
export function marginOf(farthest: readonly Farthest[]): Margin | null {
  const inOrder = farthest.toSorted((a, b) => a.tolerances - b.tolerances || (a.name < b.name ? -1 : 1))
  const accepted = inOrder.findLast(({ as }) => as === 'accepted')
  // A right result with a changed input is caught by other means than its distance.
  const mildest = inOrder.find(({ as, tolerances }) => as === 'misconception' && tolerances > 1)
  return accepted === undefined || mildest === undefined ? null : { accepted, mildest }
}

export function sayMargin(margin: Margin | null): string {
  if (margin === null) return '  no margin can be measured.'
  return (
    `  margin: the worst accepted program is off by ${show(margin.accepted)};\n` +
    `          the mildest misconception is off by ${show(margin.mildest)}.`
  )
}

export function showTolerances({ tolerances }: Distance): string {
  return tolerances.toPrecision(3)
}

function show(distance: Distance): string {
  return `${showTolerances(distance)} tolerances (${distance.name}, ${distance.vector})`
}

/** How far a result is from the certified one; nothing where no value came back. */
function distanceOf(name: string, { vector, evidence }: VectorResult): readonly Distance[] {
  if (evidence.kind !== 'returned') return []
  const read = readReturned(evidence.value)
  if (read.kind === 'unreadable') return [{ name, vector: vector.id, tolerances: Infinity }]
  const got = selectRows(read.value, vector.rows)
  const expected = vector.expected
  const { worst } = compare(expected, isRecord(expected) && !isRecord(got) ? {} : got, vector)
  return [{ name, vector: vector.id, tolerances: worst }]
}
