/** Authority on the names that a stage's feedback texts can use, filled with what was found. */
import { showApart } from '../domain/show-number.ts'
import { subjectOf } from './call-notation.ts'
import { NOT_SHOWN } from './feedback-text.ts'
import type { FeedbackNames } from './feedback-text.ts'
import type { Focus } from './find-focus.ts'
import { sayPlace } from './say-place.ts'
import { comparedIn } from './several-calls.ts'
import type { ShownStage } from './withhold-hidden.ts'

export function namesFor({ stage, worked: shown }: ShownStage, focus: Focus | null): FeedbackNames {
  // The texts speak of a test vector, so an example that is none gives them no numbers.
  const worked = shown?.example === null ? shown : null
  const fixed = { stage: stage.id, call: stage.call, field: '' }
  if (focus === null) return { ...fixed, ...NOT_SHOWN, code: stage.call }
  const { id, intent } = focus.vector
  const { finding } = focus
  const divergence = finding.kind === 'divergence' ? finding.divergence : null
  const field = worked?.field ?? (finding.kind === 'divergence' ? finding.field : null)
  const at = worked?.at ?? (divergence !== null && 'at' in divergence ? divergence.at : [])
  const { words, code } = sayPlace(subjectOf(comparedIn(focus.vector, stage.call), field), at, 'entry')
  const [expected, got] = numbersOf(worked, divergence)
  return { ...fixed, field: field ?? '', vector: id, intent, where: words, code, expected, got }
}

function numbersOf(
  worked: ShownStage['worked'],
  divergence: Extract<Focus['finding'], { kind: 'divergence' }>['divergence'] | null,
): readonly [expected: string, got: string] {
  if (worked !== null && worked.got !== null) return showApart(worked.expected, worked.got)
  switch (divergence?.kind) {
    case 'number':
      return showApart(divergence.expected, divergence.got)
    case 'type':
    case 'shape':
    case 'text':
      return [divergence.expected, divergence.got]
    case 'changed-input':
      return ['an unchanged input', 'a changed one']
    case 'second-call':
      return [divergence.first, divergence.second]
    case undefined:
      return ['a value', 'none']
  }
}
