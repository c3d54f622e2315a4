/** Authority on what a curve shows of a submission, in sentences: it lies on the reference, or how it does not. */
import type { CurveWords } from '../../domain/assignment.ts'
import { firstApart } from '../../domain/first-apart.ts'
import type { DrawnCurve, DrawnSeries } from '../../domain/report.ts'
import { showNumber } from '../../domain/show-number.ts'
import { listOf } from '../count-of.ts'
import { labelOf } from './label-of.ts'

const DIGITS = 4
/** Fewer points may have the same ratio by chance. */
const LEAST_POINTS = 3

export function sayCurve(drawn: DrawnCurve, words: CurveWords): readonly string[] {
  const { series } = drawn
  if (series.every(({ own }) => own.every(isMissing))) {
    const silent = [...new Set(series.flatMap((line) => line.silent ?? []))]
    return [`There is nothing of yours to draw: ${listOf(silent)} gave nothing that could be used.`]
  }
  const isWhole = series.every(({ own }) => !own.some(isMissing))
  const isApart = series.some(({ own, reference }) => firstApart(own, reference, drawn) !== -1)
  const ratio = isWhole && isApart ? commonRatio(series, drawn) : null
  if (ratio !== null) return [`Yours is ${showNumber(ratio, DIGITS)} times the reference at every point.`]
  const swapped = swappedIn(drawn)
  const sentences = series.flatMap((line) => [
    ...sayMissing(line, drawn, words),
    ...(swapped.includes(line) ? [] : sayApart(line, drawn, words)),
  ])
  const all = [...saySwapped(swapped, words), ...sentences]
  return all.length === 0 ? [ON_THE_REFERENCE] : all
}

/** Smaller differences are the stages’ own test vectors’ to see. */
const ON_THE_REFERENCE = 'As far as can be drawn, yours lies on the reference at every point.'

/** The first two series of which each is drawn where the other should be; none where there are no such two. */
function swappedIn(drawn: DrawnCurve): readonly DrawnSeries[] {
  for (const one of drawn.series) {
    const other = runsAlong(one, drawn)
    if (other !== undefined && runsAlong(other, drawn) === one) return [one, other]
  }
  return []
}

function saySwapped(swapped: readonly DrawnSeries[], words: CurveWords): readonly string[] {
  if (swapped.length === 0) return []
  const labels = swapped.map(({ series }) => `“${labelOf(series, words)}”`)
  return [`Your ${listOf(labels)} have changed places: each runs along the reference of the other.`]
}

/** The other series whose reference this one lies on, where it does not lie on its own. */
function runsAlong(line: DrawnSeries, drawn: DrawnCurve): DrawnSeries | undefined {
  if (firstApart(line.own, line.reference, drawn) === -1) return undefined
  return drawn.series.find((other) => other !== line && firstApart(line.own, other.reference, drawn) === -1)
}

function sayMissing(line: DrawnSeries, { x }: DrawnCurve, words: CurveWords): readonly string[] {
  const missing = x.filter((_, i) => line.own[i] === null)
  if (missing.length === 0) return []
  const label = labelOf(line.series, words)
  const because = line.silent === null ? '' : `: ${line.silent} gave nothing that could be used`
  if (missing.length === x.length) return [`There is nothing of yours to draw for “${label}”${because}.`]
  const places = listOf(missing.map((at) => showNumber(at)))
  return [`“${label}” has no point of yours at ${words.x} = ${places}${because} there.`]
}

function sayApart(line: DrawnSeries, drawn: DrawnCurve, words: CurveWords): readonly string[] {
  const place = firstApart(line.own, line.reference, drawn)
  const [at, got, expected] = [drawn.x[place], line.own[place], line.reference[place]]
  if (at === undefined || got === undefined || got === null) return []
  const yours = `Your “${labelOf(line.series, words)}”`
  const along = runsAlong(line, drawn)
  if (along !== undefined)
    return [`${yours} runs along the reference’s “${labelOf(along.series, words)}”, and not along its own.`]
  const ratio = commonRatio([line], drawn)
  if (ratio !== null) return [`${yours} is ${showNumber(ratio, DIGITS)} times the reference at every point.`]
  const instead = expected === null || expected === undefined ? 'none' : showNumber(expected, DIGITS)
  return [
    `${yours} leaves the reference at ${words.x} = ${showNumber(at)}: it has ${showNumber(got, DIGITS)} there, and the reference ${instead}.`,
  ]
}

/** What every point of these is of the reference's; null where that is not the same everywhere. */
function commonRatio(lines: readonly DrawnSeries[], drawn: DrawnCurve): number | null {
  const ratios = lines.flatMap(({ own, reference }) =>
    own.flatMap((got, i) => (got === null ? [] : got / (reference[i] ?? NaN))),
  )
  const [ratio = NaN] = ratios
  if (ratios.length < LEAST_POINTS || !Number.isFinite(ratio) || ratio === 0) return null
  const isCommon = lines.every(({ own, reference }) => {
    const times = reference.map((at) => (at === null ? null : at * ratio))
    return firstApart(own, times, drawn) === -1
  })
  return isCommon ? ratio : null
}

function isMissing(at: number | null): boolean {
  return at === null
}
