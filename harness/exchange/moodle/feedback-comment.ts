/** Authority on the comment that a student reads in Moodle. It is HTML, and all of its words are ours or the assignment's. */
import type { ClassRun } from '../../domain/class-run.ts'
import type { ClassMark } from '../gradebook/class-mark.ts'
import { roundMark } from '../gradebook/mark-text.ts'
import { sayStageVerdict } from '../gradebook/say-stage-verdict.ts'
import { sayWhy } from '../gradebook/say-why.ts'

/** By which one of ours is known again, and may be replaced. */
const OURS = '<p>Followthrough: '

export function feedbackComment(mark: ClassMark, { stages }: ClassRun['assignment']): string {
  const calls = new Map(stages.map(({ id, call }) => [id, call]))
  const items = mark.stages.map(
    ({ stage, verdict, earned, possible }) =>
      `<li>${asHtml(calls.get(stage) ?? stage)}: ${roundMark(earned, 2)} of ${roundMark(possible, 2)}, ${sayStageVerdict(verdict)}</li>`,
  )
  return `${OURS}${sayWhy(mark).join(' ')}</p>${items.length === 0 ? '' : `<ul>${items.join('')}</ul>`}`
}

export function isOurComment(html: string): boolean {
  return html.trim() === '' || html.startsWith(OURS)
}

function asHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
