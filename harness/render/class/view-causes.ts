/** Authority on what a class misunderstood, and on the failures that nothing known explains. */
import type { ClassCause, ClassReport, UnexplainedCluster } from '../../domain/class-report.ts'
import type { StageVerdict } from '../../domain/report.ts'
import { clip } from '../clip.ts'
import { countOf } from '../count-of.ts'
import type { CauseView, ClusterView } from './class-view.ts'
import { cutAfter } from './extent.ts'
import type { Cut } from './extent.ts'
import { percentOf, sayShare } from './share.ts'
import type { People } from './view-people.ts'

const KINDS: Readonly<Record<ClassCause['kind'], string>> = {
  misconception: 'misconception',
  misconceptions: 'several mistakes together',
  relation: 'pattern',
  behaviour: 'behaviour',
  unexplained: 'unexplained',
  error: 'error',
  missing: 'missing function',
  'not-started': 'not started',
  'load-problem': 'does not load',
  'type-errors': 'type errors',
  hidden: 'hidden test vectors only',
}

/** A name from an error can be as long as its message. */
const MOST_OF_A_NAME = 72

export function viewCauses({ causes, counts }: ClassReport, most: number, people: People): Cut<CauseView> {
  return cutAfter(
    most,
    causes.map((cause) => ({
      name: clip(cause.name, MOST_OF_A_NAME),
      stage: cause.stage,
      kind: KINDS[cause.kind] === cause.name ? null : KINDS[cause.kind],
      students: String(cause.students.length),
      share: sayShare(cause.students.length, counts.graded),
      width: percentOf(cause.students.length, counts.graded),
      people: people.all(cause.students),
    })),
    (count) => countOf(count, 'further cause'),
  )
}

export function sayNoCause({ stages, unexplained }: ClassReport): string {
  if (unexplained.length > 0) return 'No cause is known for what went wrong; it is listed as unexplained.'
  const lost = stages.some(({ verdicts }) => LOSING.some((verdict) => verdicts[verdict] > 0))
  return lost
    ? 'No cause is known for the marks that are missing.'
    : 'No stage of anybody who was graded went wrong.'
}

const LOSING: readonly StageVerdict[] = ['imprecise', 'wrong', 'error', 'not-started']

export function viewUnexplained(
  clusters: readonly UnexplainedCluster[],
  most: number,
  people: People,
): Cut<ClusterView> {
  return cutAfter(
    most,
    clusters.map(({ stage, signature, students, example }) => ({
      stage,
      signature: clip(signature, MOST_OF_A_NAME),
      students: String(students.length),
      example:
        example === null
          ? null
          : {
              vector: clip(example.vector, MOST_OF_A_NAME),
              at: clip(example.at, MOST_OF_A_NAME),
              expected: clip(example.expected, MOST_OF_A_NAME),
              got: clip(example.got, MOST_OF_A_NAME),
            },
      people: people.all(students),
    })),
    (count) => countOf(count, 'further cluster'),
  )
}

export function sayUnexplained(clusters: readonly UnexplainedCluster[]): string | null {
  if (clusters.length === 0) return null
  const students = new Set(clusters.flatMap((cluster) => cluster.students)).size
  return `Nothing explains ${countOf(clusters.length, 'kind')} of wrong results, of ${countOf(students, 'student')}.`
}
