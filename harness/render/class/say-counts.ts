/** Authority on how a class did in words: every sentence true for none, for one and for all. */
import type { ClassReport } from '../../domain/class-report.ts'
import { countOf, listOf } from '../count-of.ts'
import { sayShare } from './share.ts'

type Counts = ClassReport['counts']

export function sayCounts(counts: Counts, missing: ClassReport['missing']): readonly string[] {
  if (counts.students === 0) return ['There is no student in this class.']
  const { nothing } = counts
  const zero =
    missing === 'zero' && nothing > 0
      ? 'What was not handed in is given 0 marks, which are in no mean and in no distribution.'
      : null
  return [`${sayGraded(counts)}${sayPassed(counts)}.`, sayOthers(counts), sayLate(counts.late), zero].filter(
    (sentence) => sentence !== null,
  )
}

function sayGraded({ graded, students }: Counts): string {
  if (students === 1) return `The one student was ${graded === 1 ? 'graded' : 'not graded'}`
  if (graded === students) return `All ${students} students were graded`
  if (graded === 0) return `None of the ${students} students was graded`
  return `${graded} of the ${students} students ${graded === 1 ? 'was' : 'were'} graded`
}

function sayPassed({ graded, passed }: Counts): string {
  if (graded === 0) return ''
  if (graded === 1) return passed === 1 ? ' and passed' : ' and did not pass'
  if (passed === graded) return ', and all of them passed'
  if (passed === 0) return ', and none of them passed'
  return `, and ${passed} of them passed (${sayShare(passed, graded)})`
}

function sayOthers({ nothing, noModule, refused, faults }: Counts): string | null {
  const parts = [
    nothing > 0 ? `${nothing} handed in nothing` : null,
    noModule > 0 ? `${noModule} handed in no module` : null,
    refused > 0 ? `${countOf(refused, 'submission')} ${refused === 1 ? 'was' : 'were'} refused` : null,
    faults > 0 ? `${countOf(faults, 'submission')} could not be graded through a fault of ours` : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : `${listOf(parts)}.`
}

function sayLate(late: number): string | null {
  return late === 0 ? null : `${countOf(late, 'submission')} came late.`
}
