/** Authority on what the ordinary stages have lost marks for, so that no composition loses them again. */
import type { Returned } from '../domain/evidence.ts'
import { isUnsteady } from './judge-vector.ts'
import { readReturned } from './read-returned.ts'
import { isSingle } from './single-precision.ts'
import type { StageResult } from './stage-result.ts'

export type Charged = {
  /** Stages that answer differently each time. */
  readonly unstable: ReadonlySet<string>
  /** Stages that change what they are given. */
  readonly changing: ReadonlySet<string>
  /** Stages that were judged and lost nothing: what they get wrong in a composition was not paid for. */
  readonly spared: ReadonlySet<string>
  /** Stages whose results are kept in single precision. */
  readonly single: ReadonlySet<string>
}

/** Only what cost marks: a wobble that a tolerance forgives excuses nothing elsewhere. */
export function chargedBy(stages: readonly StageResult[]): Charged {
  const charged = stages.flatMap(({ stage, results }) =>
    results.flatMap(({ vector, evidence, verdict }) =>
      verdict.kind === 'rejected' && evidence.kind === 'returned'
        ? [{ stage: stage.id, vector, evidence }]
        : [],
    ),
  )
  const idsOf = (some: typeof charged) => new Set(some.map(({ stage }) => stage))
  const spared = stages.filter(({ results }) => results.every(({ verdict }) => verdict.kind === 'accepted'))
  return {
    unstable: idsOf(charged.filter(isUnsteady)),
    changing: idsOf(charged.filter(({ evidence }) => evidence.changed.length > 0)),
    spared: new Set(spared.map(({ stage }) => stage.id)),
    single: idsOf(charged.filter(({ evidence }) => isKeptSingle(evidence.value))),
  }
}

function isKeptSingle(returned: Returned): boolean {
  const read = readReturned(returned)
  return read.kind === 'value' && isSingle(read.value)
}
