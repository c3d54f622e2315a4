/**
 * Authority on what an answer to a question of a quiz means. It says what was chosen and never what is right, so whatever is
 * made of it cannot tell.
 */
import type { Returned } from '../domain/evidence.ts'
import { optionAt, type Question, type WrongOption } from '../domain/quiz.ts'
import type { Verdict } from '../domain/verdict.ts'
import { describeValue } from './describe-value.ts'
import { readReturned } from './read-returned.ts'

export type JudgedAnswer = {
  readonly verdict: Verdict
  /** The wrong option that was chosen; null where none was. */
  readonly chosen: WrongOption | null
}

/** `answer` is undefined where the record of answers has none for the question. */
export function judgeAnswer(question: Question, answer: Returned | undefined): JudgedAnswer {
  const read = answer === undefined ? null : readReturned(answer)
  if (read?.kind === 'unreadable' && read.what !== 'undefined') return noOption(read.what)
  const given = read?.kind === 'value' ? read.value : ''
  if (typeof given !== 'string') return noOption(describeValue(given))
  const letter = asLetter(given)
  if (letter === '') return { verdict: { kind: 'unusable', outcome: { kind: 'unanswered' } }, chosen: null }
  const option = optionAt(question, letter)
  switch (option?.kind) {
    case undefined:
      return noOption(describeValue(shortened(given)))
    case 'right':
      return { verdict: { kind: 'accepted' }, chosen: null }
    case 'wrong': {
      const divergence = { kind: 'text', at: [], expected: 'another letter', got: letter } as const
      return { verdict: { kind: 'rejected', divergence, got: letter }, chosen: option }
    }
  }
}

function noOption(what: string): JudgedAnswer {
  return { verdict: { kind: 'unusable', outcome: { kind: 'no-option', what } }, chosen: null }
}

/** `b`, `b)` and `(b)` are the same letter: papers print them in each of these ways. */
function asLetter(given: string): string {
  return given
    .trim()
    .toLowerCase()
    .replace(/^\(?([^()])\)$/, '$1')
}

const LONGEST = 40

function shortened(text: string): string {
  const characters = Array.from(text)
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST).join('')}…`
}
