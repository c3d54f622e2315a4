/** Authority on one number of a curve, on its way from step to step: what it needs next, or what came of it. */
import { Fault } from '../domain/fault.ts'
import type { CurveNeed, CurveSteps, Oracle } from '../domain/oracle.ts'
import type { Value } from '../domain/value.ts'
import { attempt } from '../judge/run-mistake.ts'

export type CurveWalk =
  | { readonly kind: 'waiting'; readonly steps: CurveSteps; readonly need: CurveNeed }
  | { readonly kind: 'arrived'; readonly at: number }
  /** There is no number: this stage gave nothing to go on with. */
  | { readonly kind: 'silent'; readonly stage: string }

type Waiting = Extract<CurveWalk, { kind: 'waiting' }>

export function setOut(steps: CurveSteps): CurveWalk {
  const first = steps.next()
  if (first.done !== true) return { kind: 'waiting', steps, need: first.value }
  throw new Fault(
    'oracle-invalid',
    'A curve in oracle.ts needs nothing of any stage, so it shows nothing of a submission.',
    'Let its steps yield a test vector or a call, and draw what comes back.',
  )
}

/** `given` is what the stage gave, null where that is no value. */
export function goOn(walk: Waiting, given: Value | null, { stages }: Oracle): CurveWalk {
  const silent: CurveWalk = { kind: 'silent', stage: walk.need.stage }
  const step = given === null ? null : attempt(() => walk.steps.next(given))
  if (step === null) return silent
  if (step.done === true) {
    const { value } = step
    // JSON has no word of its own for −0, and a picture no place.
    return typeof value === 'number' && Number.isFinite(value) ? { kind: 'arrived', at: value + 0 } : silent
  }
  const need = step.value
  // Whoever made an input that this stage cannot be given is the one to look at.
  const isAskable = need.kind === 'vector' || stages[need.stage]?.accepts(...need.inputs) === true
  return isAskable ? { ...walk, need } : silent
}
