/** Authority on what is told of files that came and could not be read: the reason, and no marks yet for any stage. */
import type { ClassRun } from '../../domain/class-run.ts'
import type { Student } from '../../domain/student.ts'
import type { Exported, Words } from '../../exchange/exported.ts'
import { escapeFor } from '../../render/escape.ts'
import { sayUngraded, type Ungraded } from '../../render/say-ungraded.ts'
import { showMarks } from '../../render/show-marks.ts'

export function exportUnread(outcome: Ungraded, student: Student, { assignment }: ClassRun): Exported {
  const { id, title, entryFile, possible, stages } = assignment
  const said = sayUngraded(outcome, entryFile)
  const why = `${said.saw} ${said.try}`
  const sentence = `0 of ${showMarks(possible)} marks: what was handed in could not be read`
  const words = safe(why)
  return {
    assignment: { id, title, entryFile },
    student,
    earned: 0,
    possible,
    passed: false,
    sentence,
    overview: { markdown: `**${sentence}**\n\n${words.markdown}`, plain: `${sentence}\n\n${words.plain}` },
    notRun: { reason: words.plain, at: null },
    stages: stages.map((stage) => ({
      stage: stage.id,
      call: safe(stage.call).plain,
      fate: { kind: 'broke', type: outcome.kind },
      earned: 0,
      possible: stage.points,
      causes: [],
      summary: words.plain,
      words,
      code: safe(stage.call).plain,
      at: null,
    })),
    deduction: null,
    typeErrors: [],
  }
}

function safe(text: string): Words {
  return { markdown: escapeFor('markdown', text), plain: escapeFor('terminal', text) }
}
