import { expect, it } from 'vitest'
import { giveMark } from '../../../harness/exchange/gradebook/class-mark.ts'
import type { Unreadable } from '../../../harness/exchange/gradebook/class-mark.ts'
import type { ClassOutcome } from '../../../harness/domain/class-record.ts'
import { recordOf, runOf } from './graded-class.ts'

const link = { kind: 'link', path: 'x' } as const
const OUTCOMES: readonly ClassOutcome[] = [
  { kind: 'nothing' },
  { kind: 'no-module', found: ['a.py'] },
  { kind: 'refused', refusal: link },
  { kind: 'fault', code: 'unforeseen', message: 'm', hint: 'h' },
]

function given(missing: 'none' | 'zero', unreadable: Unreadable) {
  return OUTCOMES.map((outcome) => {
    const one = giveMark(recordOf('x', outcome), [], runOf(missing), unreadable)
    return one.kind === 'mark' ? one.earned : one.why
  })
}

it('leaves out who was not graded', () => {
  expect(given('none', 'leave')).toEqual(['nothing', 'no-module', 'refused', 'fault'])
})

it('gives 0 for nothing only when the class was graded so, and for the unreadable only when asked', () => {
  expect(given('zero', 'leave')).toEqual([0, 'no-module', 'refused', 'fault'])
  expect(given('none', 'zero')).toEqual(['nothing', 0, 0, 'fault'])
})
