/** Authority on what a stage's verdict is called where there is room for a few words. */
import type { StageVerdict } from '../../domain/report.ts'

export function sayStageVerdict(verdict: StageVerdict): string {
  return WORDS[verdict]
}

const WORDS: Readonly<Record<StageVerdict, string>> = {
  correct: 'right',
  imprecise: 'right but imprecise',
  follows: 'follows from earlier stages',
  wrong: 'wrong',
  error: 'gave no result',
  'not-started': 'not started',
}
