/**
 * Authority on the numbers of an assignment's curves: the student's own stages are asked, call by call, and the reference beside
 * them. All points go forward together, so there are only as many turns as the longest of them has calls.
 */
import type { Probe } from '../domain/evidence.ts'
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
  const own = await askAll(planned.map(walksOf), inquiry)
  const drawn = planned.map((series, i) => {
    const reference = walksOf(series).map((walk) => computeAll(walk, oracle))
    return { series, points: pointsOf(series.series, own[i] ?? [], reference) }
  })
  return asNonEmpty(
    assignment.curves.map(({ id }) => {
      const lines = drawn.filter(({ series }) => series.curve === id)
      const [{ series }] = asNonEmpty(lines)
      return { curve: id, x: series.x, series: asNonEmpty(lines.map(({ points }) => points)) }
    }),
  )
}

function walksOf({ x, steps }: PlannedSeries): readonly CurveWalk[] {
  return x.map((at) => setOut(steps(at)))
}

type Lines = readonly (readonly CurveWalk[])[]

async function askAll(lines: Lines, { assignment, oracle, sandbox }: Inquiry): Promise<Lines> {
  let walked = lines
  for (let turn = 1; turn <= MOST_TURNS; turn += 1) {
    const calls = distinct(walked.flat().flatMap(callOf))
    if (calls.length === 0) break
    const probes = calls.map((call, i) => probeOf(call, `curves, turn ${turn}, call ${i}`, assignment.limits))
    const evidence = await sandbox.run(probes)
    const answerTo = (call: StageCall): Value | null => {
      const probe = probes[calls.findIndex((one) => isSameCall(one, call))]
      const seen = probe && evidence.get(probe.id)
      const read = seen?.kind === 'returned' ? readReturned(seen.value) : null
      return read?.kind === 'value' ? read.value : null
    }
    walked = walked.map((line) =>
      line.map((walk) => (walk.kind === 'waiting' ? goOn(walk, answerTo(walk.call), oracle) : walk)),
    )
  }
  return walked
}

function callOf(walk: CurveWalk): readonly StageCall[] {
  return walk.kind === 'waiting' ? [walk.call] : []
}

function distinct(calls: readonly StageCall[]): readonly StageCall[] {
  return calls.filter((call, i) => calls.findIndex((other) => isSameCall(other, call)) === i)
}

function probeOf({ stage, inputs }: StageCall, id: string, { callMs }: { readonly callMs: number }): Probe {
  return { ...makeProbe(id, stage, inputs, callMs), calls: 1 }
}

function computeAll(walk: CurveWalk, oracle: Oracle): CurveWalk {
  let current = walk
  for (let turn = 1; turn <= MOST_TURNS && current.kind === 'waiting'; turn += 1) {
    const { stage, inputs } = current.call
    const answer = attempt(() => oracle.stages[stage]?.compute(...inputs) ?? null)
    current = goOn(current, answer, oracle)
  }
  return current
}

function pointsOf(series: string, own: readonly CurveWalk[], reference: readonly CurveWalk[]): DrawnSeries {
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
