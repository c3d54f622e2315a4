/** Authority on one number of a curve, on its way from call to call: what is asked next, or what came of it. */
import { Fault } from '../domain/fault.ts'
import type { CurveSteps, Oracle, StageCall } from '../domain/oracle.ts'
import type { Value } from '../domain/value.ts'
import { attempt } from '../judge/run-mistake.ts'

export type CurveWalk =
  | { readonly kind: 'waiting'; readonly steps: CurveSteps; readonly call: StageCall }
  | { readonly kind: 'arrived'; readonly at: number }
  /** There is no number: this stage gave nothing to go on with. */
  | { readonly kind: 'silent'; readonly stage: string }

type Waiting = Extract<CurveWalk, { kind: 'waiting' }>

export function setOut(steps: CurveSteps): CurveWalk {
  const first = steps.next()
  if (first.done !== true) return { kind: 'waiting', steps, call: first.value }
  throw new Fault(
    'oracle-invalid',
    'A curve in oracle.ts makes no call, so it shows nothing of a submission.',
    'Let its steps yield { stage, inputs } and draw what comes back.',
  )
}

/** `answer` is what the call returned, null where it returned no value. */
export function goOn(walk: Waiting, answer: Value | null, { stages }: Oracle): CurveWalk {
  const silent: CurveWalk = { kind: 'silent', stage: walk.call.stage }
  const step = answer === null ? null : attempt(() => walk.steps.next(answer))
  if (step === null) return silent
  if (step.done !== true) {
    const { stage, inputs } = step.value
    // Whoever made an input that this stage cannot be given is the one to look at.
    return stages[stage]?.accepts(...inputs) === true ? { ...walk, call: step.value } : silent
  }
  const { value } = step
  // JSON has no word of its own for −0, and a picture no place.
  return typeof value === 'number' && Number.isFinite(value) ? { kind: 'arrived', at: value + 0 } : silent
}

/** The very same objects, so that nothing large is compared number by number. */
export function isSameCall(one: StageCall, other: StageCall): boolean {
  return (
    one.stage === other.stage &&
    one.inputs.length === other.inputs.length &&
    one.inputs.every((input, i) => Object.is(input, other.inputs[i]))
  )
}
