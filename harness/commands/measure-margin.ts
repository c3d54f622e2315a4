/** Authority on the margin of an assignment: the worst accepted program against the mildest misconception, in tolerances. */
import type { Assignment } from '../domain/assignment.ts'
import { isRecord } from '../domain/value.ts'
import { compare } from '../judge/compare.ts'
import { readReturned } from '../judge/read-returned.ts'
import { selectRows } from '../judge/select-rows.ts'
import type { VectorResult } from '../judge/stage-result.ts'
import type { GradedAs } from './examine.ts'

type Distance = { readonly name: string; readonly vector: string; readonly tolerances: number }

export function measureMargin(assignment: Assignment, graded: readonly GradedAs[]): string {
  const farthest = graded.flatMap((one) => {
    const distances = one.graded.results
      .filter(({ stage }) => one.stage === null || stage.id === one.stage)
      .flatMap(({ results }) => results.flatMap((result) => distanceOf(one.name, result)))
      .toSorted((a, b) => b.tolerances - a.tolerances)
    return distances[0] === undefined ? [] : [{ as: one.as, ...distances[0] }]
  })
  const accepted = farthest
    .filter(({ as }) => as === 'accepted')
    .toSorted((a, b) => b.tolerances - a.tolerances)[0]
  const mildest = farthest
    // A right result with a changed input is caught by other means than its distance.
    .filter(({ as, tolerances }) => as === 'misconception' && tolerances > 1)
    .toSorted((a, b) => a.tolerances - b.tolerances)[0]
  if (accepted === undefined || mildest === undefined)
    return `  ${assignment.title}: no margin can be measured.`
  return (
    `  margin: the worst accepted program is off by ${show(accepted)};\n` +
    `          the mildest misconception is off by ${show(mildest)}.`
  )
}

function show({ tolerances, name, vector }: Distance): string {
  return `${tolerances.toPrecision(3)} tolerances (${name}, ${vector})`
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
