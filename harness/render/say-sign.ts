/** Authority on the word, the mark and the tone of every verdict. */
import { isCredited } from '../domain/is-credited.ts'
import type { StageVerdict } from '../domain/report.ts'
import type { FieldVerdict, Verdict } from '../domain/verdict.ts'
import type { Sign } from './sign.ts'

const STAGE: Readonly<Record<StageVerdict, Sign>> = {
  correct: { mark: '✓', word: 'correct', tone: 'good' },
  imprecise: { mark: '~', word: 'imprecise', tone: 'warn' },
  follows: { mark: '→', word: 'follows', tone: 'good' },
  wrong: { mark: '✗', word: 'wrong', tone: 'bad' },
  error: { mark: '✗', word: 'error', tone: 'bad' },
  'not-started': { mark: '·', word: 'not started', tone: 'quiet' },
}

const FIELD: Readonly<Record<FieldVerdict, Sign>> = {
  right: { mark: '✓', word: 'right', tone: 'good' },
  follows: { mark: '→', word: 'follows', tone: 'good' },
  inherits: { mark: '→', word: 'inherits', tone: 'good' },
  wrong: { mark: '✗', word: 'wrong', tone: 'bad' },
  'not-assessable': { mark: '·', word: 'not assessable', tone: 'quiet' },
}

const VECTOR = {
  passes: { mark: '✓', word: 'passes', tone: 'good' },
  follows: { mark: '→', word: 'follows', tone: 'good' },
  imprecise: { mark: '~', word: 'imprecise', tone: 'warn' },
  fails: { mark: '✗', word: 'fails', tone: 'bad' },
  'no-result': { mark: '✗', word: 'no result', tone: 'bad' },
  'not-run': { mark: '·', word: 'not run', tone: 'quiet' },
} as const satisfies Record<string, Sign>

export type VectorFate = keyof typeof VECTOR

export function signOfStage(verdict: StageVerdict): Sign {
  return STAGE[verdict]
}

export function signOfField(verdict: FieldVerdict): Sign {
  return FIELD[verdict]
}

export function signOfVector(fate: VectorFate): Sign {
  return VECTOR[fate]
}

export function signOfScore(passed: boolean): Sign {
  return passed ? { mark: '✓', word: 'passed', tone: 'good' } : { mark: '✗', word: 'not passed', tone: 'bad' }
}

/** Where nothing could be marked, and so nothing is right or wrong. */
export const NOT_MARKED: Sign = { mark: '·', word: 'not marked', tone: 'quiet' }

export function fateOf(verdict: Verdict): VectorFate {
  switch (verdict.kind) {
    case 'accepted':
      return 'passes'
    case 'follows':
      return 'follows'
    case 'rejected':
      return verdict.divergence.kind === 'number' && verdict.divergence.imprecise ? 'imprecise' : 'fails'
    case 'traced': {
      if (verdict.divergence !== null) return 'fails'
      if (verdict.fields.every((field) => field.verdict === 'right')) return 'passes'
      return verdict.fields.every(isCredited) ? 'follows' : 'fails'
    }
    case 'unusable':
      return verdict.outcome.kind === 'not-run' ? 'not-run' : 'no-result'
  }
}
