/**
 * Authority on the signature of a stage's wrong results: the same for the same results, whoever produced them and in whichever
 * class, and another one otherwise. It is made from the failing test vectors that are listed and shown, which are the same in every
 * run; fresh ones are not. Of each it takes what came back (`roundOff` says when numbers are the same), and where that was too
 * large to be kept, the first place that is wrong and how many are.
 * Where only hidden ones fail, which ones these are is all there is to go by.
 */
import { createHash } from 'node:crypto'
import type { Report as File } from '#generated/schemas.js'
import { isFreshId } from '../../domain/fresh-id.ts'
import { hasPassed } from '../../domain/has-passed.ts'
import { fromWire } from '../../domain/wire.ts'
import { isList, isRecord, type Value } from '../../domain/value.ts'
import { numbersOf } from '../../domain/numbers-of.ts'
import { roundOff } from './round-off.ts'

const LENGTH = 8

export function signatureOf({ stage, vectors }: File.Stage): string {
  const failing = vectors.filter(({ id, verdict }) => !isFreshId(id) && !hasPassed(verdict))
  const shown = failing.filter(({ verdict }) => verdict.kind !== 'hidden')
  const traits = (shown.length > 0 ? shown : failing).map(({ id, verdict }) => [id, traitsOf(verdict)])
  return createHash('sha256')
    .update(JSON.stringify([stage, traits]))
    .digest('hex')
    .slice(0, LENGTH)
}

type Trait = string | null | readonly Trait[]

function traitsOf(verdict: File.Verdict): Trait {
  switch (verdict.kind) {
    case 'accepted':
    case 'follows':
    case 'hidden':
      return verdict.kind
    case 'unusable':
      return verdict.outcome.kind
    case 'rejected':
      return traitsOfResult(verdict)
    case 'traced':
      return verdict.fields
        .filter((field) => field.verdict === 'wrong')
        .map((field) => [field.field, ...traitsOfResult(field)])
  }
}

type Result = { readonly divergence: File.Divergence | null; readonly got: File.Value }

function traitsOfResult({ divergence, got }: Result): readonly Trait[] {
  return [divergence?.kind ?? null, got === null ? traitsOfDivergence(divergence) : traitsOfValue(got)]
}

function traitsOfValue(spelled: File.Value): Trait {
  const value = fromWire(spelled)
  const largest = largestOf(value)
  return traitsIn(value, largest)
}

function traitsIn(value: Value, largest: number): Trait {
  if (typeof value === 'number') return roundOff(value, largest)
  if (isList(value)) return value.map((entry) => traitsIn(entry, largest))
  if (isRecord(value)) {
    return Object.entries(value).map(([key, entry]) => [key, traitsIn(entry, largest)])
  }
  return JSON.stringify(value)
}

function largestOf(value: Value): number {
  return numbersOf(value).reduce(
    (most, one) => (Number.isFinite(one) ? Math.max(most, Math.abs(one)) : most),
    0,
  )
}

function traitsOfDivergence(divergence: File.Divergence | null): Trait {
  switch (divergence?.kind) {
    case undefined:
      return null
    case 'number': {
      const got = fromWire(divergence.got)
      return [
        ...divergence.at.map(String),
        traitsIn(got, largestOf(got)),
        `${divergence.wrong} of ${divergence.total}`,
      ]
    }
    case 'type':
    case 'shape':
    case 'text':
      return [...divergence.at.map(String), divergence.got]
    case 'changed-input':
      return String(divergence.argument)
    case 'second-call':
      return divergence.when
  }
}
