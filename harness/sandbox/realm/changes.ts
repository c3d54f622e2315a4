/** Authority on telling which arguments are not as they were given, and what became of them. */
import { Describer, TOO_LARGE, unreadable, type Description } from './describe.ts'
import { firstChange, type Step } from './inputs.ts'
import { cut, put, quote, toText } from './intrinsics.ts'

export function describe(value: unknown, most: number): Description {
  const describer = new Describer(most)
  const json = describer.node(value, 0)
  const { numbers, count, sharedRows } = describer
  return { json, numbers, count, sharedRows }
}

/** The arguments that are no longer what they were, each with what became of it. */
export function describeChanges(
  before: readonly unknown[],
  inputs: readonly unknown[],
  most: number,
  parts: Description[],
): string {
  let text = ''
  let taken = 0
  for (let i = 0; i < before.length; i += 1) {
    const change = changeOf(before[i], inputs[i], most)
    if (change === null) continue
    const { at, after } = change
    put(parts, after)
    text += `${taken > 0 ? ',' : ''}{"argument":${toText(i)},"at":${pathText(at)},"after":${after.json}}`
    taken += 1
  }
  return `[${text}]`
}

type Change = { readonly at: readonly Step[]; readonly after: Description }

/** What throws when it is looked at was not given so, and what is too large to be shown was not either. */
function changeOf(before: unknown, after: unknown, most: number): Change | null {
  let at: readonly Step[] | null = []
  try {
    at = firstChange(before, after)
    return at === null ? null : { at, after: describe(after, most) }
  } catch (thrown) {
    const what = thrown === TOO_LARGE ? 'something too large' : 'something that throws when it is looked at'
    const nothing = describe(null, most)
    return { at: at ?? [], after: { ...nothing, json: unreadable(what) } }
  }
}

/** From the outermost step inwards. */
function pathText(steps: readonly Step[]): string {
  let text = ''
  for (let i = steps.length - 1; i >= 0; i -= 1) {
    const step = steps[i] ?? ''
    text += (text === '' ? '' : ',') + (typeof step === 'number' ? toText(step) : quote(cut(step, 100)))
  }
  return `[${text}]`
}
