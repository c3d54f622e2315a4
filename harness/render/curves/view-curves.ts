/** Authority on the part of a report that draws curves, and on the same numbers as a table. */
import type { Assignment, CurveWords, HintDepth } from '../../domain/assignment.ts'
import type { DrawnCurve, Report } from '../../domain/report.ts'
import { showNumber } from '../../domain/show-number.ts'
import { countOf } from '../count-of.ts'
import type { CurveView } from './curve-view.ts'
import { labelOf } from './label-of.ts'
import { countBeyond, plotCurve } from './plot-curve.ts'
import { sayCurve } from './say-curve.ts'

const DIGITS = 4

/** None where nothing of the student's can be drawn at all, and none where only places may be told. */
export function viewCurves(
  { curves }: Pick<Report, 'curves'>,
  assignment: Pick<Assignment, 'curves'>,
  depth: HintDepth,
): readonly CurveView[] {
  if (curves === undefined || depth === 1 || !curves.some(hasPoint)) return []
  return curves.flatMap((drawn) => {
    const words = assignment.curves.find(({ id }) => id === drawn.curve)
    return words === undefined ? [] : [viewCurve(drawn, words)]
  })
}

function viewCurve(drawn: DrawnCurve, words: CurveWords): CurveView {
  const beyond = countBeyond(drawn)
  const beyondSaid = `${countOf(beyond, 'point')} of yours ${beyond === 1 ? 'lies' : 'lie'} too far off to be drawn; the table has ${beyond === 1 ? 'it' : 'them'}.`
  return {
    id: drawn.curve,
    title: words.title,
    shows: words.shows,
    said: [...sayCurve(drawn, words), ...(beyond === 0 ? [] : [beyondSaid])],
    x: words.x,
    y: words.y,
    plot: plotCurve(drawn, words),
    at: drawn.x.map((x) => showNumber(x)),
    lines: drawn.series.flatMap(({ series, own, reference }) => [
      { label: `${labelOf(series, words)}, yours`, numbers: own.map(showPoint) },
      { label: `${labelOf(series, words)}, reference`, numbers: reference.map(showPoint) },
    ]),
    rows: drawn.x.map((x, i) => ({
      x: showNumber(x),
      numbers: drawn.series.flatMap(({ own, reference }) => [own[i], reference[i]].map(showPoint)),
    })),
  }
}

function hasPoint({ series }: DrawnCurve): boolean {
  return series.some(({ own }) => own.some((at) => at !== null))
}

function showPoint(at: number | null | undefined): string {
  return at === null || at === undefined ? '–' : showNumber(at, DIGITS)
}
