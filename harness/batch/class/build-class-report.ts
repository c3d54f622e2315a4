/**
 * Authority on the report of a class, built from its students one at a time: of each only what is counted is kept. Marks count in
 * means and distributions where something was graded; a student from whom nothing came is in neither, given zero or not.
 */
import { byCodeUnits } from '../../domain/by-code-units.ts'
import type { ClassReport, ClassStudent } from '../../domain/class-report.ts'
import type { ClassRun } from '../../domain/class-run.ts'
import type { ReadStudent } from '../../load/read-class.ts'
import { causesOf } from './causes-of.ts'
import { classStudent } from './class-student.ts'
import { countStudents } from './count-students.ts'
import { distributeMarks } from './distribute-marks.ts'
import { tallyCauses } from './tally-causes.ts'
import { tallyIdentical } from './tally-identical.ts'
import { tallyIsolation } from './tally-isolation.ts'
import { tallyLimits } from './tally-limits.ts'
import { tallyStages } from './tally-stages.ts'
import { tallyUnexplained } from './tally-unexplained.ts'
import { tallyVectors } from './tally-vectors.ts'

type SetAside = ClassReport['setAside'][number]

/** The same for the same students, in whatever order they come. */
export async function buildClassReport(
  run: ClassRun,
  students: AsyncIterable<ReadStudent>,
): Promise<ClassReport> {
  const { assignment, intake, freshVectors, missing } = run
  const stageIds = assignment.stages.map(({ id }) => id)
  const tallies = {
    stages: tallyStages(assignment.stages),
    causes: tallyCauses(stageIds),
    unexplained: tallyUnexplained(stageIds),
    vectors: tallyVectors(stageIds),
    isolation: tallyIsolation(),
    limits: tallyLimits(stageIds),
  }
  const identical = tallyIdentical()
  const listed: ClassStudent[] = []
  const setAside: SetAside[] = []
  for await (const read of students) {
    const { record, report } = read
    const causes = report === null ? [] : causesOf(report)
    if (report !== null) {
      const graded = { id: record.student.id, report, causes }
      for (const tally of Object.values(tallies)) tally.add(graded)
    }
    identical.add(read)
    listed.push(classStudent(record, report && { report, causes }, missing))
    setAside.push(...setAsideOf(read))
  }
  const ordered = listed.toSorted((a, b) => byCodeUnits(a.id, b.id))
  return {
    schemaVersion: 1,
    assignment,
    intake,
    freshVectors,
    missing,
    pseudonyms: false,
    counts: countStudents(ordered),
    setAside: setAside.toSorted((a, b) => byCodeUnits(a.student, b.student)),
    marks: distributeMarks(ordered.flatMap(marksOf), assignment.possible),
    stages: tallies.stages.result(),
    causes: tallies.causes.result(),
    unexplained: tallies.unexplained.result(),
    vectors: tallies.vectors.result(),
    isolation: tallies.isolation.result(),
    limits: tallies.limits.result(),
    identical: identical.result(),
    students: ordered,
  }
}

function marksOf({ outcome, earned }: ClassStudent): readonly number[] {
  return outcome === 'graded' && earned !== null ? [earned] : []
}

function setAsideOf({ record: { student, outcome } }: ReadStudent): readonly SetAside[] {
  switch (outcome.kind) {
    case 'graded':
    case 'nothing':
      return []
    case 'no-module':
    case 'refused':
    case 'fault':
      return [{ student: student.id, outcome }]
  }
}
