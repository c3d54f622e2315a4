/**
 * Authority on the drawing of marks: places across in per cent, so that it is as wide as its page and its letters keep
 * their size.
 */
import type { ClassReport } from '../../domain/class-report.ts'
import { showMarks } from '../show-marks.ts'
import type { HistogramView } from './class-view.ts'
import { percentOf } from './share.ts'

type Marks = NonNullable<ClassReport['marks']>

/** Heights in the drawing, as its template knows them too. */
const [TOP, BASE] = [48, 196]
const LEAST_HEIGHT = 3
const MOST_LABELS = 10
/** Of a bin's width. */
const GAP = 0.06
const MARGIN = 0.2

export function drawHistogram({ bins }: Marks, passMark: number, possible: number): HistogramView {
  const most = Math.max(1, ...bins.map(({ students }) => students))
  const everyNth = Math.ceil(bins.length / MOST_LABELS)
  const edges = [...bins.map(({ from }) => from), possible]
  return {
    bars: bins.map(({ from, to, students }) => {
      const gap = (to - from) * GAP
      const height = students === 0 ? 0 : Math.max(LEAST_HEIGHT, Math.round(((BASE - TOP) * students) / most))
      return {
        x: percentOf(from + gap, possible),
        width: percentOf(to - from - 2 * gap, possible),
        y: String(BASE - height),
        height: String(height),
        middle: percentOf((from + to) / 2, possible),
        above: String(BASE - height - 6),
        students: students === 0 ? null : String(students),
      }
    }),
    ticks: edges
      .filter((_, index) => index % everyNth === 0 || index === edges.length - 1)
      .map((mark) => ({ x: percentOf(mark, possible), label: showMarks(mark) })),
    passMark: {
      x: percentOf(passMark, possible),
      rest: percentOf(possible - passMark, possible),
      anchor: anchorAt(passMark, possible),
    },
  }
}

/** The words at the line must not reach over an edge, however narrow the page is. */
function anchorAt(mark: number, possible: number): string {
  const share = possible === 0 ? 0 : mark / possible
  if (share < MARGIN) return 'start'
  return share > 1 - MARGIN ? 'end' : 'middle'
}
