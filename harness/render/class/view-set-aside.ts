/** Authority on everybody of whom something other than marks is to be said: late, nothing handed in, refused, faults. */
import type { ClassReport, ClassStudent } from '../../domain/class-report.ts'
import { clip } from '../clip.ts'
import { countOf } from '../count-of.ts'
import type { Sign } from '../sign.ts'
import type { SetAsideView } from './class-view.ts'
import { cutAfter } from './extent.ts'
import { sayReason } from './say-reason.ts'
import { signOfOutcome } from './sign-of-outcome.ts'
import type { People } from './view-people.ts'

/** What they have in common, and what it means or what to do about it. */
type Group = {
  readonly title: string
  readonly note: string
  readonly sign: Sign
  readonly isIn: (student: ClassStudent) => boolean
}

export function viewSetAside(report: ClassReport, most: number, people: People): readonly SetAsideView[] {
  const reasons = new Map(report.setAside.map(({ student, outcome }) => [student, sayReason(outcome)]))
  return groupsOf(report)
    .map((group) => ({ ...group, students: report.students.filter(group.isIn) }))
    .filter(({ students }) => students.length > 0)
    .map(({ title, note, sign, students }) => ({
      ...sign,
      title,
      note,
      count: String(students.length),
      isFault: sign.tone === 'bad',
      students: cutAfter(
        most,
        students.map(({ id }, index) => ({
          ...people.one(id),
          last: index === Math.min(most, students.length) - 1,
          reason: reasons.get(id) ?? null,
        })),
        (count) => countOf(count, 'other'),
      ),
    }))
}

/** Those who are waiting for the instructor first. */
function groupsOf({ assignment, missing }: ClassReport): readonly Group[] {
  return [
    byOutcome(
      'fault',
      'Not graded through a fault',
      'A fault is ours and costs nobody marks. Run the same "batch" again: it tries only what is missing.',
    ),
    byOutcome('refused', 'Refused', 'What was handed in was not opened. Ask for it once more.'),
    byOutcome(
      'no-module',
      `Without ${clip(assignment.entryFile, 40)}`,
      'Something came, and the module is not in it.',
    ),
    byOutcome(
      'nothing',
      'Handed in nothing',
      `They are on the roster, and are given ${missing === 'zero' ? '0 marks, as was asked' : 'no marks'}.`,
    ),
    {
      title: 'Late',
      note: 'As the learning platform marked it. It changes no marks here.',
      sign: { mark: '◷', word: 'late', tone: 'warn' },
      isIn: ({ late }) => late,
    },
  ]
}

function byOutcome(outcome: ClassStudent['outcome'], title: string, note: string): Group {
  return {
    title,
    note,
    sign: signOfOutcome({ outcome, passed: false }),
    isIn: (student) => student.outcome === outcome,
  }
}
