/** Authority on `export --to moodle`: the worksheet filled in, and the reports as Moodle takes feedback files back. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArchiveEntry } from '../../exchange/archive/archive-entry.ts'
import { feedbackPath } from '../../exchange/moodle/feedback-path.ts'
import { fillWorksheet } from '../../exchange/moodle/fill-worksheet.ts'
import type { Participant } from '../../exchange/moodle/fill-worksheet.ts'
import { classFolder } from '../../load/class-folder.ts'
import { countOf } from '../../render/count-of.ts'
import type { Context, ExitCode } from '../context.ts'
import type { ExportArguments } from './export-arguments.ts'
import { gatherMarks } from './gather-marks.ts'
import { placeOf } from './place-of.ts'
import { readGiven } from './read-given.ts'
import { refuseStrangers } from './refuse-strangers.ts'
import { sayGradebook } from './say-gradebook.ts'
import { writeArchive } from './write-archive.ts'
import { writeFilled } from './write-filled.ts'

export async function exportMoodle(args: ExportArguments, { note }: Context): Promise<ExitCode> {
  const what = 'the grading worksheet that you downloaded from Moodle'
  const text = await readGiven(args.worksheet, 'worksheet', what)
  const gathered = await gatherMarks(args)
  const filled = fillWorksheet(text, args.worksheet ?? what, gathered.class, {
    headings: {
      identifier: args['identifier-column'] ?? null,
      grade: args['grade-column'] ?? null,
      maximum: args['maximum-column'] ?? null,
      feedback: args['feedback-column'] ?? null,
    },
    onlyRaise: args['only-raise'] ?? false,
    decimalComma: args['decimal-comma'] ?? false,
    scale: args.scale ?? false,
    round: args.round ?? 'hundredth',
  })
  refuseStrangers(gathered.class.marks, filled.notes, args.worksheet ?? what)
  const folder = placeOf('moodle', args)
  const worksheet = join(folder, 'worksheet.csv')
  const feedback = join(folder, 'feedback.zip')
  const entries = filled.participants.flatMap((participant) => entryFor(participant, args.dir))
  writeFilled(worksheet, filled.text, args.worksheet)
  await writeArchive(feedback, entries)
  const marks = `${countOf(filled.written, 'mark')} to ${worksheet}`
  const reports = `${countOf(entries.length, 'report')} to ${feedback}`
  note(sayGradebook(`${marks} and ${reports}`, filled.notes, gathered))
  return 0
}

/** Only what the student was given already; nothing where there is no number for Moodle to go by. */
function entryFor({ number, fullName, mark }: Participant, dir: string): readonly ArchiveEntry[] {
  const report = join(classFolder(dir).student(mark.student.id), 'report.html')
  if (number === '' || !existsSync(report)) return []
  return [{ path: feedbackPath(fullName, number), read: () => readFile(report) }]
}
