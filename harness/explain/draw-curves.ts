/**
 * Authority on the numbers of an assignment's curves: the student's own stages are asked, call by call, and the reference beside
 * them. All points go forward together, so there are only as many turns as the longest of them has calls.
 */
import type { Oracle, StageCall } from '../domain/oracle.ts'
import type { DrawnCurve, DrawnSeries } from '../domain/report.ts'
import { asNonEmpty, type NonEmpty, type Value } from '../domain/value.ts'
import { makeProbe } from '../judge/make-probe.ts'
import { readReturned } from '../judge/read-returned.ts'
import { attempt } from '../judge/run-mistake.ts'
import { goOn, isSameCall, setOut, type CurveWalk } from './curve-walk.ts'
import type { Inquiry } from './inquiry.ts'
import { planSeries, type PlannedSeries } from './plan-series.ts'

/** Calls behind a single number; one that takes more is not drawn. */
const MOST_TURNS = 8

/** Nothing is judged by them, so they are asked for when everything else has been. */
export async function drawCurves(inquiry: Inquiry): Promise<NonEmpty<DrawnCurve>> {
  const { assignment, oracle } = inquiry
  const planned = assignment.curves.flatMap((words) => planSeries(words, oracle))
  const [own, reference] = await Promise.all([
    walkAll(planned, oracle, (calls, turn) => askOwn(calls, turn, inquiry)),
    walkAll(planned, oracle, (calls) => Promise.resolve(calls.map((call) => compute(call, oracle)))),
  ])
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

/** One for each call; null where there was no value. */
type Answers = (calls: readonly StageCall[], turn: number) => Promise<readonly (Value | null)[]>

async function walkAll(
  planned: readonly PlannedSeries[],
  oracle: Oracle,
  answersTo: Answers,
): Promise<readonly Line[]> {
  let lines: readonly Line[] = planned.map(({ x, steps }) => x.map((at) => setOut(steps(at))))
  for (let turn = 1; turn <= MOST_TURNS; turn += 1) {
    const calls = distinct(lines.flat().flatMap(callOf))
    if (calls.length === 0) break
    const answers = await answersTo(calls, turn)
    const answerTo = (call: StageCall) => answers[calls.findIndex((one) => isSameCall(one, call))] ?? null
    lines = lines.map((line) =>
      line.map((walk) => (walk.kind === 'waiting' ? goOn(walk, answerTo(walk.call), oracle) : walk)),
    )
  }
  return lines
}

function callOf(walk: CurveWalk): readonly StageCall[] {
  return walk.kind === 'waiting' ? [walk.call] : []
}

function distinct(calls: readonly StageCall[]): readonly StageCall[] {
  return calls.filter((call, i) => calls.findIndex((other) => isSameCall(other, call)) === i)
}

async function askOwn(
  calls: readonly StageCall[],
  turn: number,
  { assignment, sandbox }: Inquiry,
): Promise<readonly (Value | null)[]> {
  const probes = calls.map(({ stage, inputs }, i) => ({
    ...makeProbe(`curves, turn ${turn}, call ${i}`, stage, inputs, assignment.limits.callMs),
    calls: 1 as const,
  }))
  const evidence = await sandbox.run(probes)
  return probes.map(({ id }) => {
    const seen = evidence.get(id)
    const read = seen?.kind === 'returned' ? readReturned(seen.value) : null
    return read?.kind === 'value' ? read.value : null
  })
}

function compute({ stage, inputs }: StageCall, { stages }: Oracle): Value | null {
  return attempt(() => stages[stage]?.compute(...inputs) ?? null)
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
      return walk.call.stage
    case 'silent':
      return walk.stage
  }
}
