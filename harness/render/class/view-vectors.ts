/** Authority on the test vectors of a class: those that say something about everybody, and how many fail each. */
import type { ClassReport } from '../../domain/class-report.ts'
import { countOf } from '../count-of.ts'
import type { VectorsView } from './class-view.ts'
import { percentOf, sayShare } from './share.ts'

export function viewVectors({ vectors, counts: { graded } }: ClassReport): VectorsView {
  const { failedByAll, passedByAll, failures } = vectors
  return {
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
