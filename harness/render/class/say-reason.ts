/** Authority on why somebody's work could not be graded, in a sentence to the instructor. */
import type { ClassReport } from '../../domain/class-report.ts'
import { clip } from '../clip.ts'
import { nameFound } from '../name-found.ts'
import { sayRefusal } from '../say-refusal.ts'

export function sayReason(outcome: ClassReport['setAside'][number]['outcome']): string {
  switch (outcome.kind) {
    case 'no-module':
      return outcome.found.length === 0 ? 'It is empty.' : `It holds ${nameFound(outcome.found)}.`
    case 'refused':
      return sayRefusal(outcome.refusal).saw
    case 'fault':
      return `${clip(outcome.message)} ${clip(outcome.hint)} (${clip(outcome.code, 40)})`
  }
}
