/**
 * Authority on the numbers of an assignment's curves: what the student's own stages gave and give, and the reference beside it. All
 * points go forward together, so there are only as many turns as the longest of them has steps.
 */
import type { Oracle } from '../domain/oracle.ts'
import type { DrawnCurve, DrawnSeries } from '../domain/report.ts'
import { asNonEmpty, type NonEmpty } from '../domain/value.ts'
import type { StageResult } from '../judge/stage-result.ts'
import { answersOf, answersOfReference, type Answers } from './answers-to-curves.ts'
import { goOn, setOut, type CurveWalk } from './curve-walk.ts'
import type { Inquiry } from './inquiry.ts'
import { planSeries, type PlannedSeries } from './plan-series.ts'

/** Steps behind a single number; one that takes more is not drawn. */
const MOST_TURNS = 8

/** Nothing is judged by them, so they are asked for when everything else has been. */
export async function drawCurves(
  results: readonly StageResult[],
  inquiry: Inquiry,
): Promise<NonEmpty<DrawnCurve>> {
  const { assignment, oracle } = inquiry
  const planned = assignment.curves.flatMap((words) => planSeries(words, oracle))
  const own = await walkAll(planned, oracle, answersOf(results, inquiry))
  const reference = await walkAll(planned, oracle, answersOfReference(results, oracle))
  const drawn = planned.map((series, i) => ({ series, points: pointsOf(series, own[i], reference[i]) }))
  return asNonEmpty(
    assignment.curves.map(({ id }) => {
      const lines = drawn.filter(({ series }) => series.curve === id)
      const [{ series }] = asNonEmpty(lines)
      return { curve: id, x: series.x, series: asNonEmpty(lines.map(({ points }) => points)) }
    }),
  )
}

type Line = readonly CurveWalk[]

async function walkAll(
  planned: readonly PlannedSeries[],
  oracle: Oracle,
  answersTo: Answers,
): Promise<readonly Line[]> {
  let lines: readonly Line[] = planned.map(({ x, steps }) => x.map((at) => setOut(steps(at))))
  for (let turn = 1; turn <= MOST_TURNS; turn += 1) {
    const needs = lines.flat().flatMap((walk) => (walk.kind === 'waiting' ? [walk.need] : []))
    if (needs.length === 0) break
    const answers = (await answersTo(needs)).values()
    lines = lines.map((line) =>
      line.map((walk) => (walk.kind === 'waiting' ? goOn(walk, answers.next().value ?? null, oracle) : walk)),
    )
  }
  return lines
}

function pointsOf({ series }: PlannedSeries, own: Line = [], reference: Line = []): DrawnSeries {
  return {
    series,
    own: asNonEmpty(own.map(heightOf)),
    reference: asNonEmpty(reference.map(heightOf)),
    silent: own.map(silentIn).find((stage) => stage !== null) ?? null,
  }
}

function heightOf(walk: CurveWalk): number | null {
  return walk.kind === 'arrived' ? walk.at : null
}

function silentIn(walk: CurveWalk): string | null {
  switch (walk.kind) {
    case 'arrived':
      return null
    case 'waiting':
      return walk.need.stage
    case 'silent':
      return walk.stage
  }
}
