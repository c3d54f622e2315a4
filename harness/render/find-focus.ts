/** Authority on which failing test vector, and which place in it, an explanation speaks of. */
import type { Divergence, UnusableOutcome, Verdict } from '../domain/verdict.ts'
import type { Value } from '../domain/value.ts'
import { isRecord } from '../domain/value.ts'
import { fateOf } from './say-sign.ts'
import type { Judged, ShownStage } from './withhold-hidden.ts'

export type Focus = Judged & { readonly finding: Finding }

export type Finding =
  | {
      readonly kind: 'divergence'
      readonly field: string | null
      readonly divergence: Divergence
      readonly expected: Value | null
      readonly got: Value | null
    }
  | { readonly kind: 'outcome'; readonly outcome: UnusableOutcome }
  | { readonly kind: 'not-assessable'; readonly field: string }

/** The test vector of the worked cell, else the first that the diagnosis rests on, else the first that fails or was not run. */
export function findFocus({ shown, worked, diagnosis }: ShownStage): Focus | null {
  const wanted = [worked?.vector, ...(diagnosis?.vectors ?? [])].flatMap((id) =>
    shown.filter(({ vector }) => vector.id === id),
  )
  const failing = shown.filter(({ verdict }) => isFailing(verdict))
  for (const judged of [...wanted, ...failing, ...shown]) {
    const finding = findIn(judged)
    if (finding !== null) return { ...judged, finding }
  }
  return null
}

export function isFailing(verdict: Verdict): boolean {
  const fate = fateOf(verdict)
  return fate !== 'passes' && fate !== 'follows' && fate !== 'not-run'
}

export function findIn({ vector, verdict }: Judged): Finding | null {
  switch (verdict.kind) {
    case 'accepted':
    case 'follows':
      return null
    case 'rejected':
      return {
        kind: 'divergence',
        field: null,
        divergence: verdict.divergence,
        expected: vector.expected,
        got: verdict.got,
      }
    case 'unusable':
      return { kind: 'outcome', outcome: verdict.outcome }
    case 'traced':
      return findInTrace(verdict, vector.expected)
  }
}

function findInTrace(verdict: Extract<Verdict, { kind: 'traced' }>, expected: Value): Finding | null {
  const wrong = verdict.fields.find((field) => field.verdict === 'wrong')
  if (wrong !== undefined && wrong.divergence !== null) {
    const { field, divergence, got } = wrong
    const certified = isRecord(expected) ? (expected[field] ?? null) : null
    return { kind: 'divergence', field, divergence, expected: certified, got }
  }
  if (verdict.divergence !== null) {
    return { kind: 'divergence', field: null, divergence: verdict.divergence, expected: null, got: null }
  }
  const missing = verdict.fields.find((field) => field.verdict === 'not-assessable')
  return missing === undefined ? null : { kind: 'not-assessable', field: missing.field }
}
