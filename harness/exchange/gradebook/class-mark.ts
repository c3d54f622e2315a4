/** Authority on what a gradebook is given of a student: a mark, or nothing and why. */
import type { ClassOutcome, ClassRecord } from '../../domain/class-record.ts'
import type { ClassRun } from '../../domain/class-run.ts'
import type { StageVerdict } from '../../domain/report.ts'
import type { Student } from '../../domain/student.ts'

export type ClassMark = {
  readonly kind: 'mark'
  readonly student: Student
  readonly why: Exclude<ClassOutcome['kind'], 'fault'>
  readonly earned: number
  readonly possible: number
  /** In the order of the assignment; empty where nothing was graded. */
  readonly stages: readonly StageMark[]
}

export type StageMark = {
  readonly stage: string
  readonly verdict: StageVerdict
  readonly earned: number
  readonly possible: number
}

export type LeftOut = {
  readonly kind: 'left-out'
  readonly student: Student
  readonly why: Exclude<ClassOutcome['kind'], 'graded'>
}

/** What becomes of a submission that cannot be read; the harness's own failure is never a mark. */
export type Unreadable = 'leave' | 'zero'

export function giveMark(
  { student, outcome }: ClassRecord,
  stages: readonly StageMark[],
  run: ClassRun,
  unreadable: Unreadable,
): ClassMark | LeftOut {
  const { possible } = run.assignment
  switch (outcome.kind) {
    case 'graded':
      return { kind: 'mark', student, why: 'graded', earned: outcome.earned, possible, stages }
    case 'nothing':
      return run.missing === 'zero'
        ? { kind: 'mark', student, why: 'nothing', earned: 0, possible, stages: [] }
        : { kind: 'left-out', student, why: 'nothing' }
    case 'no-module':
    case 'refused':
      return unreadable === 'zero'
        ? { kind: 'mark', student, why: outcome.kind, earned: 0, possible, stages: [] }
        : { kind: 'left-out', student, why: outcome.kind }
    case 'fault':
      return { kind: 'left-out', student, why: 'fault' }
  }
}
