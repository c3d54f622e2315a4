/** Authority on how the worked cell is shown: the steps, then the expected number and the student's. */
import { showApart, showNumber } from '../domain/show-number.ts'
import { subjectOf, writeCall } from './call-notation.ts'
import type { WorkedView } from './worked-view.ts'
import { sayPlace } from './say-place.ts'
import type { ShownStage } from './withhold-hidden.ts'

export function viewWorked({ stage, worked, shown }: ShownStage): WorkedView | null {
  if (worked === null) return null
  const vector = shown.find((judged) => judged.vector.id === worked.vector)?.vector
  const inputs = worked.example ?? vector?.inputs
  if (inputs === undefined) return null
  const { words, code } = sayPlace(subjectOf(stage.call, worked.field), worked.at, 'entry')
  const [expected, got] =
    worked.got === null
      ? [showNumber(worked.expected), 'no number in this place']
      : showApart(worked.expected, worked.got)
  return {
    code,
    where: words,
    vector: vector?.id ?? 'a smaller input',
    intent:
      vector?.intent ??
      'looked for and found: smaller than every shown test vector with a wrong number in the right shape',
    call: writeCall(stage.id, inputs),
    steps: worked.steps,
    expected,
    got,
  }
}
