/** A whole submission graded without a process: its stages are programs at hand, called as a sandbox calls them. */
import type { Assignment } from '../../harness/domain/assignment.ts'
import type { Evidence, Probe } from '../../harness/domain/evidence.ts'
import type { Report } from '../../harness/domain/report.ts'
import { gradeSubmission } from '../../harness/grade.ts'
import { callOwn, type Module } from './own-stages.ts'

export async function gradePrograms(assignment: Assignment, module: Module): Promise<Report> {
  const run = (probes: readonly Probe[]) =>
    Promise.resolve(
      new Map<string, Evidence>(
        probes.map(({ id, exportName, inputs }) => [id, callOwn(module[exportName], inputs)]),
      ),
    )
  const graded = await gradeSubmission(assignment, {
    isolation: 'process',
    weakerBecause: null,
    submission: { entryPath: '/', entryFile: assignment.entryFile, digest: '' },
    loadProblem: null,
    exported: Object.keys(module),
    types: null,
    run,
    apart: run,
    close: () => Promise.resolve(),
  })
  return graded.report
}
