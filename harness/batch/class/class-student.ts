/** Authority on one student's line in the report of a class. */
import type { ReportFile } from '#generated/schemas.js'
import type { ClassRecord } from '../../domain/class-record.ts'
import type { ClassStudent } from '../../domain/class-report.ts'
import type { ClassRun } from '../../domain/class-run.ts'
import type { StudentCause } from './causes-of.ts'

type Graded = { readonly report: ReportFile; readonly causes: readonly StudentCause[] }

export function classStudent(
  { student, late, remarks, outcome }: ClassRecord,
  graded: Graded | null,
  missing: ClassRun['missing'],
): ClassStudent {
  return {
    id: student.id,
    name: student.name,
    section: student.section,
    late,
    outcome: outcome.kind,
    earned: earnedOf(outcome, missing),
    passed: outcome.kind === 'graded' && outcome.passed,
    firstWrongStage: graded?.report.firstWrongStage ?? null,
    stages: graded?.report.stages.map(({ earned }) => earned) ?? null,
    causes: graded?.causes.map(({ stage, name }) => (stage === null ? name : `${stage}: ${name}`)) ?? [],
    remarks,
  }
}

/** Zero is given to those alone from whom nothing came: what cannot be graded is for the instructor to look at. */
function earnedOf(outcome: ClassRecord['outcome'], missing: ClassRun['missing']): number | null {
  switch (outcome.kind) {
    case 'graded':
      return outcome.earned
    case 'nothing':
      return missing === 'zero' ? 0 : null
    case 'no-module':
    case 'refused':
    case 'fault':
      return null
  }
}
