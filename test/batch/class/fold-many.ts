/** A process of its own: folds a class of 5,000 into its report. With `keep` it holds on to every student, as it must not. */
import { buildClassReport } from '../../../harness/batch/class/build-class-report.ts'
import type { ReadStudent } from '../../../harness/load/read-class.ts'
import { graded, run } from './class-of.ts'
import { failing, madeReport, number } from './made-report.ts'

const STUDENTS = 5000
const keeps = process.argv.includes('keep')
const kept: ReadStudent[] = []

async function* many(): AsyncGenerator<ReadStudent> {
  for (let i = 0; i < STUDENTS; i += 1) {
    const one = graded(`student-${String(i).padStart(4, '0')}`, heavyReport(i))
    if (keeps) kept.push(one)
    yield await Promise.resolve(one)
  }
}

/** With results as large as a report keeps: three test vectors of 256 numbers, no two students' alike. */
function heavyReport(student: number) {
  const vectors = Array.from({ length: 3 }, (_, vector) => ({
    id: `softmax/${vector}`,
    verdict: {
      kind: 'rejected' as const,
      divergence: number(student),
      got: [Array.from({ length: 256 }, (__, i) => (student + 1) / (i + 1 + vector))],
    },
  }))
  const [first, ...rest] = vectors
  if (first === undefined) throw new Error('there are three')
  const unexplained = { kind: 'unexplained' as const, tested: 0, excluded: [] }
  const diagnosis = { ...unexplained, vectors: ['softmax/0'] satisfies [string] }
  const got = first.verdict
  return madeReport({ softmax: failing(got, { vectors: [first, ...rest], diagnosis }) })
}

const report = await buildClassReport(run, many())
const { counts, marks, unexplained, causes } = report
process.stdout.write(
  JSON.stringify({
    graded: counts.graded,
    mean: marks?.mean,
    clusters: unexplained.length,
    behind: causes[0]?.students.length,
    kept: kept.length,
  }),
)
