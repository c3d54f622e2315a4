/** Authority on a relation in a few words, for the overview. */
import type { Relation } from '../domain/verdict.ts'
import { countOf } from './count-of.ts'
import { PARTS } from './say-part.ts'

export function nameRelation(relation: Relation): string {
  switch (relation.kind) {
    case 'factor':
      return `times ${relation.constant}`
    case 'offset':
      return `plus ${relation.constant}`
    case 'rounded':
      return `rounded to ${countOf(relation.decimals, 'decimal')}`
    case 'wrong-only':
      return `wrong only ${PARTS[relation.where].where}`
    case 'always':
      return `always ${relation.constant}`
    case 'some-factor':
      return 'times some number'
    case 'nan-from-infinity':
      return 'NaN where −∞ went in'
    case 'equals-input':
    case 'transposed':
    case 'rows-reversed':
    case 'rows-shifted':
    case 'rows-alike':
    case 'entries-reversed':
    case 'entries-shifted':
    case 'single-precision':
    case 'columns-sum-to-one':
      return relation.kind.replaceAll('-', ' ')
  }
}
