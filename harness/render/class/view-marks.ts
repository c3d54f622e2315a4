/** Authority on the distribution of marks, as a drawing, as a table, as a line of characters and in a sentence. */
import type { ClassReport } from '../../domain/class-report.ts'
import { SMALLEST_GROUP } from '../../domain/smallest-group.ts'
import { showMarks } from '../show-marks.ts'
import type { GradedView, MarksView } from './class-view.ts'
import { drawHistogram } from './draw-histogram.ts'
import { drawBar, sayShare } from './share.ts'

type Marks = NonNullable<ClassReport['marks']>

const LEVELS = '▁▂▃▄▅▆▇█'
const BAR_WIDTH = 24

export function viewMarks(marks: Marks, { assignment, counts }: ClassReport): MarksView {
  const { passMark, possible } = assignment
  const most = Math.max(1, ...marks.bins.map(({ students }) => students))
  return {
    summary: saySpread(marks, counts.graded),
    middle: counts.graded < SMALLEST_GROUP ? null : sayMiddle(marks),
    median: showMarks(marks.median),
    passMark: showMarks(passMark),
    possible: showMarks(possible),
    histogram: drawHistogram(marks, passMark, possible),
    bins: marks.bins.map(({ from, to, students }, index) => ({
      range: `${showMarks(from)} to ${index === marks.bins.length - 1 ? '' : 'below '}${showMarks(to)}`,
      students: String(students),
      bar: drawBar(students, most, BAR_WIDTH),
    })),
    line: marks.bins.map(({ students }) => levelOf(students, most)).join(''),
  }
}

function levelOf(students: number, most: number): string {
  return students === 0 ? '·' : (LEVELS[Math.ceil((students / most) * LEVELS.length) - 1] ?? '')
}

function saySpread(marks: Marks, graded: number): string {
  const [lowest, highest] = [showMarks(marks.lowest), showMarks(marks.highest)]
  if (graded === 1) return `The one who was graded has ${highest}.`
  if (lowest === highest) return `Everybody who was graded has ${highest}.`
  return `From ${lowest} to ${highest}, ${sayMiddle(marks)}.`
}

function sayMiddle({ mean, lowerQuartile, upperQuartile }: Marks): string {
  const [lower, upper] = [showMarks(lowerQuartile), showMarks(upperQuartile)]
  return `on average ${showMarks(mean)}; the middle half has ${lower === upper ? lower : `${lower} to ${upper}`}`
}

export function viewFigures(marks: Marks, { assignment, counts }: ClassReport): GradedView['figures'] {
  return [
    {
      term: 'Passed',
      number: String(counts.passed),
      rest: `of ${counts.graded} (${sayShare(counts.passed, counts.graded)})`,
    },
    {
      term: 'Median',
      number: showMarks(marks.median),
      rest: `of ${showMarks(assignment.possible)} marks`,
    },
    { term: 'Graded', number: String(counts.graded), rest: `of ${counts.students}` },
  ]
}
