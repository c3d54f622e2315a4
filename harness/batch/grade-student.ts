/** Authority on one student of a class: from what they handed in to the record that is kept of it. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Basis, ClassOutcome, ClassRecord } from '../domain/class-record.ts'
import type { ClassRun } from '../domain/class-run.ts'
import { Fault } from '../domain/fault.ts'
import type { ClassFolder } from '../load/class-folder.ts'
import { writeReports } from '../load/write-reports.ts'
import { noticeFiles } from '../render/notice.ts'
import type { HandedIn } from './intake/handed-in.ts'
import { finishedRecord, isKept, keepRecord, keepStudent, type Written } from './keep-student.ts'
import { noteTime } from './note-time.ts'
import type { Pool } from './pool.ts'
import type { Done } from './progress.ts'
import type { Answer, Terms } from './task.ts'
import { stageWork } from './tree/stage.ts'

export type Desk = {
  readonly run: ClassRun
  readonly terms: Terms
  readonly folder: ClassFolder
  readonly pool: Pool
  /** Each student has a folder of their own in it while they are graded. */
  readonly workplace: string
}

/** Null where it was ended before anything came of it. */
export async function gradeStudent(one: HandedIn, desk: Desk, ended: AbortSignal): Promise<Done | null> {
  const place = join(desk.workplace, one.student.id)
  mkdirSync(place)
  try {
    return await gradeIn(place, one, desk, ended)
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function gradeIn(place: string, one: HandedIn, desk: Desk, ended: AbortSignal): Promise<Done | null> {
  const { folder, run, terms, pool } = desk
  const written: Written = { reports: join(place, 'reports'), withheld: join(place, 'withheld.json') }
  const laidOut = await layOut(one, join(place, 'submission'))
  const record = recordFor(one, run)
  if (laidOut.kind !== 'module') {
    settle(record(null, laidOut), laidOut, written, desk)
    return 'settled'
  }
  const basis: Basis = { ...run.basis, submission: laidOut.digest }
  const finished = await finishedRecord(folder.path, one.student.id, basis)
  if (finished !== null) {
    // Whose it is may have been corrected since.
    keepRecord(folder, record(laidOut.digest, finished.outcome))
    return 'kept'
  }
  const startedAt = performance.now()
  const entryPath = join(place, 'submission', run.assignment.entryFile)
  const given = await pool.grade({ terms, entryPath, ...written })
  if (ended.aborted) return null
  if (given.kind === 'fault' && given.code === 'output-unwritable') {
    // Nobody else's could be written either.
    throw new Fault(
      given.code,
      given.message.replaceAll(written.reports, folder.student(one.student.id)),
      given.hint,
    )
  }
  const answer = withoutPlace(given, place)
  keepStudent(folder, record(laidOut.digest, answer), answer.kind === 'graded' ? written : null)
  noteTime(folder.times, one.student.id, answer, performance.now() - startedAt)
  return answer.kind
}

/** There is nothing to run; who handed something in is told why. What says so already is left as it is. */
function settle(record: ClassRecord, outcome: Settled, written: Written, { folder, run }: Desk): void {
  if (isKept(folder, record)) return
  if (outcome.kind === 'nothing') {
    keepStudent(folder, record, null)
  } else {
    writeReports(written.reports, noticeFiles(outcome, run.assignment))
    keepStudent(folder, record, written)
  }
}

type Settled = Exclude<ClassOutcome, Answer>

type LaidOut = { readonly kind: 'module'; readonly digest: string } | Settled

/** The files in a folder of their own, or why there are none. */
async function layOut({ work }: HandedIn, into: string): Promise<LaidOut> {
  switch (work.kind) {
    case 'nothing':
    case 'no-module':
    case 'refused':
      return work
    case 'module': {
      const staged = await stageWork(work.files, into)
      return staged.kind === 'refused' ? staged : { kind: 'module', digest: staged.digest }
    }
  }
}

function recordFor({ student, late, remarks }: HandedIn, { basis }: ClassRun) {
  return (submission: string | null, outcome: ClassOutcome): ClassRecord => ({
    schemaVersion: 1,
    student,
    late,
    remarks,
    basis: { ...basis, submission },
    outcome,
  })
}

/** Where it lay is no part of what is told. */
function withoutPlace(answer: Answer, place: string): Answer {
  return answer.kind === 'fault'
    ? { ...answer, message: answer.message.replaceAll(`${place}/`, '').replaceAll(place, '') }
    : answer
}
