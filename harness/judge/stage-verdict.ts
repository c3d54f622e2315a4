/** Authority on what a stage's verdict is, given its test vectors'. */
import type { StageVerdict } from '../domain/report.ts'
import type { Divergence, Verdict } from '../domain/verdict.ts'
import { isFailing, type StageResult } from './stage-result.ts'

export function stageVerdict({ results }: StageResult): StageVerdict {
  const verdicts = results.map(({ verdict }) => verdict)
  if (verdicts.every(isNotStarted)) return 'not-started'
  const failing = results.filter(isFailing).map(({ verdict }) => verdict)
  if (failing.length === 0) return verdicts.every(isRightThroughout) ? 'correct' : 'follows'
  if (failing.every(isImprecise)) return 'imprecise'
  return failing.every(isNoMatrix) ? 'error' : 'wrong'
}

/** The starter's stubs throw an error of this name. */
export const NOT_STARTED = 'NotImplemented'

/** Whoever keeps the starter's stubs, or leaves its answers empty, has not begun. */
function isNotStarted(verdict: Verdict): boolean {
  if (verdict.kind !== 'unusable') return false
  const { outcome } = verdict
  return outcome.kind === 'unanswered' || (outcome.kind === 'threw' && outcome.name === NOT_STARTED)
}

function isRightThroughout(verdict: Verdict): boolean {
  if (verdict.kind === 'traced') return verdict.fields.every((field) => field.verdict === 'right')
  return verdict.kind !== 'follows'
}

function isImprecise(verdict: Verdict): boolean {
  switch (verdict.kind) {
    case 'rejected':
      return isNearMiss(verdict.divergence)
    case 'traced':
      return (
        verdict.divergence === null &&
        verdict.fields.every((field) => field.verdict !== 'wrong' || isNearMiss(field.divergence))
      )
    case 'accepted':
    case 'follows':
    case 'unusable':
      return false
  }
}

function isNearMiss(divergence: Divergence | null): boolean {
  return divergence?.kind === 'number' && divergence.imprecise
}

/** Nothing came back, or nothing of the kind that was asked for. */
function isNoMatrix(verdict: Verdict): boolean {
  return verdict.kind === 'unusable' || (verdict.kind === 'rejected' && verdict.divergence.kind === 'type')
}
