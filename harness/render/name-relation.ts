/** Authority on a relation in a few words, for the overview. */
import type { Relation } from '../domain/verdict.ts'

export function nameRelation(relation: Relation): string {
  switch (relation.kind) {
    case 'factor':
      return `times ${relation.constant}`
    case 'offset':
      return `plus ${relation.constant}`
    case 'rounded':
      return `rounded to ${relation.decimals} decimals`
    case 'wrong-only':
      return `wrong only in one part: ${relation.where.replace('-', ' ')}`
    case 'some-factor':
      return 'times some number'
    case 'nan-from-infinity':
      return 'NaN where −∞ went in'
    case 'equals-input':
    case 'transposed':
    case 'rows-reversed':
    case 'rows-shifted':
    case 'rows-alike':
    case 'single-precision':
    case 'columns-sum-to-one':
      return relation.kind.replaceAll('-', ' ')
  }
}
