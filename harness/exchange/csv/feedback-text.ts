/** Authority on a mark's reasons in one line of plain text. */
import type { ClassRun } from '../../domain/class-run.ts'
import type { ClassMark } from '../gradebook/class-mark.ts'
import { roundMark } from '../gradebook/mark-text.ts'
import { sayStageVerdict } from '../gradebook/say-stage-verdict.ts'
import { sayWhy } from '../gradebook/say-why.ts'

export function feedbackText(mark: ClassMark, { stages }: ClassRun['assignment']): string {
  const calls = new Map(stages.map(({ id, call }) => [id, call]))
  const each = mark.stages.map(
    ({ stage, verdict, earned, possible }) =>
      `${calls.get(stage) ?? stage}: ${roundMark(earned, 2)} of ${roundMark(possible, 2)}, ${sayStageVerdict(verdict)}.`,
  )
  return [...sayWhy(mark), ...each].join(' ')
}
