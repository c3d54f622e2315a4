/** Authority on the test vectors of a class: those that say something about everybody, and how many fail each. */
import type { ClassReport } from '../../domain/class-report.ts'
import { countOf, listOf } from '../count-of.ts'
import type { VectorsView } from './class-view.ts'
import { percentOf, sayShare } from './share.ts'

/** How many of them are named. */
const MOST_HARDEST = 3

export function viewVectors({ vectors, counts: { graded } }: ClassReport): VectorsView {
  const { failedByAll, passedByAll, failures } = vectors
  return {
    hardest: sayHardest(failures, graded),
    failedByAll: {
      sentence: `${sayHowMany(failedByAll.length, failures.length, 'failed', graded)}.`,
      vectors: failedByAll,
    },
    passedByAll: {
      sentence: `${sayHowMany(passedByAll.length, failures.length, 'passed', graded)}.`,
      vectors: passedByAll,
    },
    failures: failures.map(({ vector, hidden, students }) => ({
      vector,
      hidden,
      students: String(students),
      share: sayShare(students, graded),
      width: percentOf(students, graded),
    })),
  }
}

function sayHowMany(count: number, total: number, fate: 'failed' | 'passed', graded: number): string {
  const by = graded === 1 ? 'the one who was graded' : 'everybody'
  if (count === 0) return `No test vector was ${fate} by ${by}`
  if (count === total)
    return `${total === 1 ? 'The one test vector was' : `All ${total} test vectors were`} ${fate} by ${by}`
  return `${count} of ${countOf(total, 'test vector')} ${count === 1 ? 'was' : 'were'} ${fate} by ${by}`
}

function sayHardest(failures: ClassReport['vectors']['failures'], graded: number): string | null {
  const hardest = failures
    .filter(({ students }) => students > 0 && students < graded)
    .toSorted((a, b) => b.students - a.students)
    .slice(0, MOST_HARDEST)
  if (hardest.length === 0) return null
  const named = hardest.map(({ vector, students }) => `${vector} (${students} of ${graded})`)
  const after = failures.some(({ students }) => students === graded) ? ' after these' : ''
  return `Most often failed${after}: ${listOf(named)}.`
}
