/** Authority on what has changed since an earlier grading of a class, as lines for a terminal. */
import type { ClassChange, ClassSince, Marks, Reason, Without } from '../../domain/class-since.ts'
import { countOf, listOf } from '../count-of.ts'
import { escapeFor } from '../escape.ts'
import { showMarks } from '../show-marks.ts'

export function saySince(since: ClassSince): readonly string[] {
  const { changes, unchanged, without } = since
  const marked =
    changes.length === 0 ? 'Nobody’s result has changed' : `${countOf(changes.length, 'result')} changed`
  const rest = `${countOf(unchanged, 'student')} as before`
  return [
    `${marked}; ${rest}${sayWithout(without)}.`,
    ...changes.map((change) => `  ${whoIs(change)}: ${sayChange(change)}`),
  ]
}

function sayWithout({ students, reasons }: ClassSince['without']): string {
  if (students === 0) return ''
  const each = reasons.map(({ reason, students: many }) => `${SUBJECT[reason]} for ${many}`)
  return `; ${countOf(students, 'student')} with the same marks although something is new: ${listOf(each)}`
}

function whoIs({ student, name }: ClassChange): string {
  const id = escapeFor('terminal', student)
  return name === null || name === student ? id : `${escapeFor('terminal', name)} (${id})`
}

function sayChange(change: ClassChange): string {
  switch (change.kind) {
    case 'marks':
      return `${sayMarks(change.before)} then, ${sayMarks(change.after)} now: ${sayReasons(change.reasons)}`
    case 'handed-in-now':
      return `${sayMarks(change.after)} now; then ${WITHOUT[change.before.kind]}`
    case 'no-longer':
      return `${sayMarks(change.before)} then; now ${WITHOUT[change.after.kind]}`
    case 'fault-then':
      return `${sayStanding(change.after)} now; then the grading itself had failed`
    case 'fault-now':
      return `${sayStanding(change.before)} then; now the grading itself has failed, which costs them nothing: run batch again`
    case 'set-aside':
      return `${WITHOUT[change.before.kind]} then, ${WITHOUT[change.after.kind]} now`
  }
}

function sayStanding(standing: Marks | Without): string {
  return standing.kind === 'graded' ? sayMarks(standing) : WITHOUT[standing.kind]
}

function sayMarks({ earned, possible, passed }: Marks): string {
  return `${showMarks(earned)} of ${showMarks(possible)} (${passed ? 'passed' : 'not passed'})`
}

function sayReasons(reasons: readonly Reason[]): string {
  if (reasons.length === 0) {
    return 'nothing that marks depend on has changed, so the module may not do the same each time, or is close to a time limit'
  }
  return `${listOf(reasons.map((reason) => SUBJECT[reason]))} changed`
}

const SUBJECT: Readonly<Record<Reason, string>> = {
  submission: 'the submission',
  assignment: 'the assignment',
  harness: 'the harness',
  seed: 'the seed',
  options: 'the options',
}

const WITHOUT: Readonly<Record<Without['kind'], string>> = {
  nothing: 'nothing was handed in',
  'no-module': 'what was handed in had no module in it',
  refused: 'what was handed in was refused',
  'not-in-class': 'not in the class',
}
