/** Authority on why a module could not be loaded, in a few words that are the same for everybody. */
import type { LoadProblem } from '../../domain/evidence.ts'
import { nameThrown } from './name-outcome.ts'

export function nameLoadProblem(problem: LoadProblem): string {
  switch (problem.kind) {
    case 'unreadable-file':
      return 'not a file that can be graded'
    case 'syntax':
      return 'does not compile'
    case 'import':
      return 'an import that is not served'
    case 'threw':
      return `${nameThrown(problem.name)} while it was loaded`
    case 'compile-time-out':
      return 'takes too long to compile'
    case 'other-paper':
      return 'answers for another paper'
    case 'no-answers':
      return 'no record of answers'
  }
}
