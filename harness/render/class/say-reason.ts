/** Authority on why somebody's work could not be graded, in a sentence to the instructor. */
import type { ClassReport } from '../../domain/class-report.ts'
import { clip } from '../clip.ts'
import { countOf, listOf } from '../count-of.ts'
import { sayRefusal } from '../say-refusal.ts'

const MOST_FOUND = 5

export function sayReason(outcome: ClassReport['setAside'][number]['outcome']): string {
  switch (outcome.kind) {
    case 'no-module':
      return sayFound(outcome.found)
    case 'refused':
      return sayRefusal(outcome.refusal).saw
    case 'fault':
      return `${clip(outcome.message)} ${clip(outcome.hint)} (${clip(outcome.code, 40)})`
  }
}

function sayFound(found: readonly string[]): string {
  if (found.length === 0) return 'It is empty.'
  const named = found.slice(0, MOST_FOUND).map((path) => `"${clip(path, 60)}"`)
  const others = found.length - named.length
  return `It holds ${listOf(others === 0 ? named : [...named, countOf(others, 'other')])}.`
}
