/** Authority on results that are NaN exactly where −∞ went in, and right everywhere else. */
import { gridOf } from '../../domain/grid-of.ts'
import type { Weight } from '../weigh-evidence.ts'
import { plain, weightOf, type Candidate } from './candidate.ts'
import { isSame, isSameShape, type Sample } from './sample.ts'

export function infinities(): readonly Candidate[] {
  return [plain({ kind: 'nan-from-infinity' }, 'NaN where −∞ went in', weigh)]
}

function weigh(sample: Sample): Weight {
  const input = gridOf(sample.inputs[0])
  if (input?.form !== sample.form || !isSameShape(input.rows, sample.expected)) return 'contradicts'
  const nan = sample.expected.map((row, i) =>
    row.map((entry, j) => (input.rows[i]?.[j] === -Infinity ? NaN : entry)),
  )
  return weightOf(isSame(sample.got, nan, sample.near), sample)
}
