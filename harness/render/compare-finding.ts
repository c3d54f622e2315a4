/** Authority on what is laid beside what was expected: a result, or each part of a record that differs. */
import type { TestVector } from '../domain/assignment.ts'
import { gridOf } from '../domain/grid-of.ts'
import { isRecord, type Value, type ValueRecord } from '../domain/value.ts'
import { valueAt } from '../domain/value-at.ts'
import { subjectOf, writeCall } from './call-notation.ts'
import { compareGrids, type GridComparison } from './compare-grids.ts'
import type { Focus } from './find-focus.ts'
import type { ComparisonView } from './comparison-view.ts'
import { sayPlace } from './say-place.ts'
import { comparedIn } from './several-calls.ts'

/** None where nothing can be laid side by side: it is too large, or no numbers, or only some of its rows are compared. */
export function compareFinding({ vector, finding }: Focus, call: string): readonly ComparisonView[] {
  if (finding.kind !== 'divergence' || vector.rows !== null) return []
  const { field, expected, got } = finding
  const view = (comparison: GridComparison | null, keys: readonly string[]): readonly ComparisonView[] => {
    const about = {
      vector: vector.id,
      intent: vector.intent,
      call: vector.procedure === null ? writeCall(vector.stage, vector.inputs) : null,
      subject: sayPlace(subjectOf(comparedIn(vector, call), field), keys, 'row').code,
    }
    return comparison === null ? [] : [{ ...about, ...comparison }]
  }
  const limitsAt = (keys: readonly string[]) => ({ ...vector.tolerance, bound: boundAt(vector, field, keys) })
  if (isRecord(expected)) {
    if (!isRecord(got)) return []
    return partsOf(expected, []).flatMap((keys) => {
      const pair = [valueAt(expected, keys), valueAt(got, keys)] as const
      const comparison = compareGrids(pair, limitsAt(keys))
      return comparison !== null && differs(comparison) ? view(comparison, keys) : []
    })
  }
  // A single number is said in its sentence already.
  if (typeof expected === 'number') return []
  return view(compareGrids([expected, got], limitsAt([])), [])
}

function differs({ marksWrong, got }: GridComparison): boolean {
  return !marksWrong || got.some(({ cells }) => cells.some(({ wrong }) => wrong))
}

/** Where there is a number, a list of numbers or a matrix in a record, or in a record of that. */
function partsOf(record: ValueRecord, above: readonly string[]): readonly (readonly string[])[] {
  return Object.entries(record).flatMap(([key, value]) => {
    const keys = [...above, key]
    if (isRecord(value)) return partsOf(value, keys)
    return gridOf(value) === null ? [] : [keys]
  })
}

function boundAt({ bound }: TestVector, field: string | null, keys: readonly string[]): Value | null {
  const path = field === null ? keys : [field, ...keys]
  return bound === null ? null : (valueAt(bound, path) ?? null)
}
