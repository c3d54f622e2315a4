/**
 * Authority on the drawing of a curve: places in a drawing of 640 by 300. The student's points are filled and stand within the
 * hollow ones of the reference where both are the same; each series has a shape and a dash of its own.
 */
import type { CurveWords } from '../../domain/assignment.ts'
import type { DrawnCurve } from '../../domain/report.ts'
import { showNumber } from '../../domain/show-number.ts'
import type { LineView, PlotView } from './curve-view.ts'
import { heightsOf, type Heights } from './heights-of.ts'
import { labelOf } from './label-of.ts'
import { markerAt, tenth, type Spot } from './marker-at.ts'
import { spreadApart } from './spread-apart.ts'

/** The plane itself; what is left over is for words. */
const [LEFT, RIGHT, TOP, BASE] = [52, 480, 36, 250]
/** So that no point lies on an edge. */
const INSET = 18
const LINE_HEIGHT = 16
const SIZES = { reference: 7.5, own: 4 } as const

type Line = {
  readonly whose: 'reference' | 'own'
  readonly series: string
  readonly number: number
  readonly spots: readonly (Spot | null)[]
}

export function plotCurve(drawn: DrawnCurve, words: CurveWords): PlotView {
  const heights = heightsOf(drawn)
  const count = drawn.x.length
  const lines = linesOf(drawn, heights)
  return {
    upwards: heights.ticks.map((at) => ({ at: String(tenth(up(at, heights))), label: showNumber(at, 3) })),
    across: drawn.x.map((x, i) => ({ at: String(tenth(along(i, count))), label: showNumber(x, 4) })),
    lines: lines.map(viewLine),
    ends: endsOf(lines, words),
    key: lines.filter(isDrawn).map((line) => viewKey(line, words)),
  }
}

/** How many of the student's points lie too far off to be drawn. */
export function countBeyond(drawn: DrawnCurve): number {
  const { low, high } = heightsOf(drawn)
  return drawn.series.flatMap(({ own }) => own.filter((at) => at !== null && !(at >= low && at <= high)))
    .length
}

/** The reference first, so that nothing covers the student's. */
function linesOf(drawn: DrawnCurve, heights: Heights): readonly Line[] {
  return (['reference', 'own'] as const).flatMap((whose) =>
    drawn.series.map((one, number) => ({
      whose,
      series: one.series,
      number,
      spots: one[whose].map((at, i) =>
        at !== null && at >= heights.low && at <= heights.high
          ? { x: along(i, drawn.x.length), y: up(at, heights) }
          : null,
      ),
    })),
  )
}

/** Side by side: where x grows by a factor from each to the next, as on a logarithmic scale. */
function along(i: number, count: number): number {
  return LEFT + INSET + (i * (RIGHT - LEFT - 2 * INSET)) / Math.max(1, count - 1)
}

function up(at: number, { low, high }: Heights): number {
  return BASE - ((at - low) / (high - low)) * (BASE - TOP)
}

function viewLine(line: Line): LineView {
  const { whose, number, spots } = line
  const path = spots.map((spot, i) => {
    if (spot === null) return ''
    const goesOn = i > 0 && spots[i - 1] !== null
    return `${goesOn ? 'L' : 'M'}${tenth(spot.x)} ${tenth(spot.y)}`
  })
  const markers = spots.flatMap((spot) => (spot === null ? [] : [markerAt(spot, number, SIZES[whose])]))
  return { style: styleOf(line), path: path.join(''), markers: markers.join('') }
}

function isDrawn({ spots }: Line): boolean {
  return spots.some((spot) => spot !== null)
}

/** In the explanation of the signs: a short line with one point on it. */
function viewKey(line: Line, words: CurveWords): PlotView['key'][number] {
  const { whose, number } = line
  const markers = markerAt({ x: 22, y: 9 }, number, SIZES[whose])
  return { style: styleOf(line), path: 'M2 9L42 9', markers, label: nameOf(line, words) }
}

function styleOf({ whose, number }: Line): string {
  return `${whose} series-${number}`
}

function nameOf({ whose, series }: Line, words: CurveWords): string {
  return `${labelOf(series, words)}, ${whose === 'own' ? 'yours' : 'reference'}`
}

/** What each line is called, where it ends; two that end in one place have one name. */
function endsOf(lines: readonly Line[], words: CurveWords): PlotView['ends'] {
  const ends = lines.flatMap((line) => {
    const spot = line.spots.at(-1) ?? null
    return spot === null ? [] : [{ line, y: spot.y }]
  })
  const named = ends.flatMap(({ line, y }) => {
    const partner = ends.find((end) => end.line.series === line.series && end.line !== line)
    const isShared = partner !== undefined && Math.abs(partner.y - y) < 2
    if (isShared && line.whose === 'reference') return []
    return [{ text: isShared ? labelOf(line.series, words) : nameOf(line, words), whose: line.whose, y }]
  })
  return spreadApart(named, LINE_HEIGHT, BASE).map(({ text, whose, y }) => ({
    text,
    style: whose,
    at: String(tenth(y + 4.5)),
  }))
}
