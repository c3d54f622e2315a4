/** Authority on the marks of a graded class as a gradebook needs them, and on who gets none. */
import { giveMark } from '../../exchange/gradebook/class-mark.ts'
import type { ClassMark, LeftOut } from '../../exchange/gradebook/class-mark.ts'
import type { ClassMarks } from '../../exchange/gradebook/class-marks.ts'
import { readRun, readStudents } from '../../load/read-class.ts'
import type { ExportArguments } from './export-arguments.ts'

export type Gathered = {
  readonly class: ClassMarks
  readonly leftOut: readonly LeftOut[]
  /** How many of the class are not here: in another shard, or not graded yet. */
  readonly absent: number
}

export async function gatherMarks({ dir, unreadable }: ExportArguments): Promise<Gathered> {
  const run = await readRun(dir)
  const marks: ClassMark[] = []
  const leftOut: LeftOut[] = []
  for await (const { record, report } of readStudents(dir)) {
    // Nothing more of a report than this is kept, however many there are.
    const stages = (report?.stages ?? []).map(({ stage, verdict, earned, possible }) => ({
      stage,
      verdict,
      earned,
      possible,
    }))
    const given = giveMark(record, stages, run, unreadable ?? 'leave')
    if (given.kind === 'mark') marks.push(given)
    else leftOut.push(given)
  }
  const absent = run.students - marks.length - leftOut.length
  return { absent, leftOut, class: { assignment: run.assignment, form: run.intake.form, marks } }
}
