/** Authority on the word, the mark and the tone of what came of one student. */
import type { ClassStudent } from '../../domain/class-report.ts'
import type { Sign } from '../sign.ts'
import { signOfScore } from '../say-sign.ts'

export function signOfOutcome({ outcome, passed }: Pick<ClassStudent, 'outcome' | 'passed'>): Sign {
  switch (outcome) {
    case 'graded':
      return signOfScore(passed)
    case 'nothing':
      return { mark: '·', word: 'nothing handed in', tone: 'quiet' }
    case 'no-module':
      return { mark: '?', word: 'no module', tone: 'warn' }
    case 'refused':
      return { mark: '⊘', word: 'refused', tone: 'warn' }
    case 'fault':
      return { mark: '!', word: 'fault', tone: 'bad' }
  }
}
