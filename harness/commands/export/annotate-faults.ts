/**
 * Authority on what a job says where the harness failed at somebody: how many, and where it is told whose. Whoever may read the
 * repository may read this, and a fault's message can hold a student's id in a path.
 */
import { NOWHERE, fewEnough } from '../../exchange/annotate.ts'
import type { Annotation } from '../../exchange/workflow-commands.ts'
import { countOf } from '../../render/count-of.ts'
import { escapeFor } from '../../render/escape.ts'
import type { ClassFault } from './read-submissions.ts'

export function annotateFaults(faults: readonly ClassFault[]): readonly Annotation[] {
  const codes = [...new Set(faults.map(({ code }) => code))]
  return fewEnough(
    codes.map((code) => ({
      kind: 'error',
      title: escapeFor('terminal', `Not graded: ${code}`),
      message: `${countOf(faults.filter((fault) => fault.code === code).length, 'submission')} could not be graded through a fault of ours, which costs nobody marks. The records of the class say whose and why; run the same "batch" again, and it tries only what is missing.`,
      ...NOWHERE,
    })),
  )
}
