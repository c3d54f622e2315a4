/** Authority on one head and on several, taken apart: each field on the way, which heads there are, how they are joined. */
import {
  traceAttention,
  type AttentionChanges,
  type Projections,
  type Sources,
} from '../compose-attention.ts'
import type { SelfAndCross } from '../compose-self-and-cross.ts'
import type { Matrix } from '../matrix.ts'
import { project } from '../project.ts'
import { sideBySide } from '../side-by-side.ts'
import { stages } from '../stages.ts'
import { asItIs, type Finish } from './finish.ts'

export type HeadParts<From extends Sources = Sources> = Required<AttentionChanges<number, From>> & {
  readonly finish: Finish<[x: Matrix]>
}

/** A head among others. */
export type HeadSources = Sources & { readonly heads: readonly Projections[] }

export type HeadsParts = HeadParts<HeadSources> & {
  /** All of them, if all is right. */
  readonly heads: (heads: readonly Projections[]) => readonly Projections[]
  /** Side by side, if all is right. */
  readonly join: (outputs: readonly Matrix[]) => Matrix
  /** The product with wo, if all is right. */
  readonly last: (joined: Matrix, wo: Matrix) => Matrix
}

export function attendingToItself(changes: Partial<HeadParts>): SelfAndCross['selfAttention'] {
  const attend = attending(changes)
  return (x, weights) => attend(x, x, weights)
}

export function attending({
  finish = asItIs,
  ...fields
}: Partial<HeadParts>): SelfAndCross['crossAttention'] {
  const trace = traceAttention(stages, fields)
  return (x, context, weights) => finish(trace({ x, context, weights, causal: false }).output, x)
}

export function attendingTogether(changes: Partial<HeadsParts>): SelfAndCross['multiHead'] {
  const {
    heads: taken = (heads) => heads,
    join = sideBySide,
    last = project,
    finish = asItIs,
    ...fields
  } = changes
  const trace = traceAttention<number, HeadSources>(stages, fields)
  return (x, context, { heads, wo }) => {
    const outputs = taken(heads).map((weights) => trace({ x, context, weights, heads, causal: false }).output)
    return finish(last(join(outputs), wo), x)
  }
}
