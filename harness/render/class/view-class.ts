/** Authority on what is shown of a class: numbers become sentences, places and text. Every format is a template over it. */
import type { ClassReport } from '../../domain/class-report.ts'
import { exampleInNumbers } from '../../domain/example-in-numbers.ts'
import { clip } from '../clip.ts'
import { countOf } from '../count-of.ts'
import type { ClassView, GradedView } from './class-view.ts'
import { cutAfter } from './extent.ts'
import type { Extent } from './extent.ts'
import { sayCounts } from './say-counts.ts'
import { sayNoCause, sayUnexplained, viewCauses, viewUnexplained } from './view-causes.ts'
import { viewFigures, viewMarks } from './view-marks.ts'
import { peopleOf } from './view-people.ts'
import type { People } from './view-people.ts'
import { viewIsolation, viewLimits } from './view-run.ts'
import { viewSetAside } from './view-set-aside.ts'
import { sayHardest, viewStages } from './view-stages.ts'
import { viewStudents } from './view-students.ts'
import { viewVectors } from './view-vectors.ts'

export type ClassViewOptions = {
  readonly extent: Extent
  /** Whether the page will lie beside the students' folders. */
  readonly linked: boolean
  /** Whether anything that a student wrote, or that says who somebody is, may be in it. */
  readonly named: boolean
}

export function viewClass(whole: ClassReport, { extent, linked, named }: ClassViewOptions): ClassView {
  const report = named ? whole : withoutTexts(whole)
  const isLinked = linked && !report.pseudonyms
  const people = peopleOf(report, extent.people, isLinked)
  return {
    title: clip(report.assignment.title, 160),
    students: countOf(report.counts.students, 'student'),
    intake: {
      said: clip(report.intake.said),
      remarks: cutAfter(
        extent.items,
        report.intake.remarks.map((remark) => clip(remark)),
        (count) => `And ${countOf(count, 'other remark')}.`,
      ),
    },
    named,
    pseudonyms: report.pseudonyms,
    counts: sayCounts(report.counts, report.missing),
    graded: viewGraded(report, extent, people),
    setAside: viewSetAside(report, extent.people, people),
    identical: cutAfter(extent.items, report.identical.map(people.all), (count) =>
      countOf(count, 'further group'),
    ),
    identicalInShort: sayIdentical(report),
    table: viewStudents(report.students, extent.rows, isLinked),
    fresh: sayFresh(report.freshVectors),
    hasSections: report.students.some(({ section }) => section !== null),
  }
}

/** A remark of the intake repeats names of files, and an example what a student's module returned. */
function withoutTexts(report: ClassReport): ClassReport {
  return {
    ...report,
    intake: { ...report.intake, remarks: [] },
    unexplained: report.unexplained.map((cluster) => ({
      ...cluster,
      example: exampleInNumbers(cluster.example),
    })),
  }
}

function sayIdentical({ identical }: ClassReport): string | null {
  if (identical.length === 0) return null
  return `${countOf(identical.flat().length, 'student')} in ${countOf(identical.length, 'group')} handed in the very same files.`
}

function sayFresh(count: number): string {
  if (count === 0) return 'No hidden test vectors were drawn for this run.'
  return `${countOf(count, 'hidden test vector')} ${count === 1 ? 'was' : 'were'} drawn for this run, the same for everybody.`
}

function viewGraded(report: ClassReport, extent: Extent, people: People): GradedView | null {
  const { marks } = report
  if (marks === null) return null
  return {
    figures: viewFigures(marks, report),
    marks: viewMarks(marks, report),
    hardest: sayHardest(report),
    stages: cutAfter(extent.stages, viewStages(report), (count) => countOf(count, 'further stage')),
    causes: viewCauses(report, extent.items, people),
    noCause: sayNoCause(report),
    unexplained: viewUnexplained(report.unexplained, extent.items, people),
    unexplainedInShort: sayUnexplained(report.unexplained),
    assignment: clip(report.assignment.id, 120),
    vectors: viewVectors(report),
    isolation: viewIsolation(report),
    limits: viewLimits(report, people),
  }
}
