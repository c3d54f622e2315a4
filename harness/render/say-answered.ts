/** Authority on how the answers to a quiz stand: which paper it is, how many are right, and when right ones are told. */
import { countOf } from './count-of.ts'
import type { ShownStage } from './withhold-hidden.ts'

type Marked = {
  /** Null where it is not at hand. */
  readonly paper: string | null
  readonly passed: boolean
  /** Whether the answers were for this paper, and could be read. */
  readonly isRead: boolean
}

export function sayAnswered(
  shown: readonly ShownStage[],
  { paper, passed, isRead }: Marked,
): readonly string[] {
  const name = paper === null ? '' : `Paper ${paper}. `
  if (!isRead) return [`${name}No answer was marked.`]
  const count = (verdict: string) => shown.filter(({ marked }) => marked.verdict === verdict).length
  const [right, empty, all] = [count('correct'), count('not-started'), shown.length]
  if (right === all) return [`${name}${all === 1 ? 'The one answer is' : `All ${all} answers are`} right.`]
  if (empty === all) return [`${name}No question is answered yet.`]
  const none = `, and ${countOf(empty, 'question')} ${empty === 1 ? 'has' : 'have'} no answer yet`
  const told = passed || right + empty === all ? [] : ['The right answers are shown once you have passed.']
  const are = right === 1 ? 'is' : 'are'
  return [`${name}${right} of ${countOf(all, 'answer')} ${are} right${empty === 0 ? '' : none}.`, ...told]
}
