/** Authority on what a job that graded a class says of it: the class by cause, and nobody's name or marks, for a job may be public. */
import type { ClassReport } from '../../domain/class-report.ts'
import { NOWHERE } from '../../exchange/annotate.ts'
import type { Annotation } from '../../exchange/workflow-commands.ts'
import { renderClass } from '../../render/class/render-class.ts'
import { sayCounts } from '../../render/class/say-counts.ts'
import { countOf } from '../../render/count-of.ts'
import { annotateFaults } from './annotate-faults.ts'
import type { Summary } from './write-summary.ts'

export type ClassAnnotations = {
  readonly annotations: readonly Annotation[]
  readonly summary: Summary
  /** Whose summary it is, in a few words. */
  readonly what: string
  readonly faults: number
}

export function annotateClass(report: ClassReport): ClassAnnotations {
  const { assignment, counts, missing, setAside } = report
  const faults = setAside.flatMap(({ outcome }) => (outcome.kind === 'fault' ? [outcome] : []))
  const message = sayCounts(counts, missing).join(' ')
  return {
    annotations: [
      ...annotateFaults(faults),
      { kind: 'notice', title: assignment.title, message, ...NOWHERE },
    ],
    summary: {
      sectionsIn: (budget) => [
        { name: 'the class', markdown: renderClass(report, 'markdown', { budget, named: false }) },
      ],
      whereElse: 'All of it is in class.html.',
    },
    what: `the class of ${countOf(counts.students, 'student')}`,
    faults: counts.faults,
  }
}
