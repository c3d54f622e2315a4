/** Authority on what is told of files that came and could not be read: the reason, and no marks yet for any stage. */
import type { ClassOutcome } from '../../domain/class-record.ts'
import type { ClassRun } from '../../domain/class-run.ts'
import type { Student } from '../../domain/student.ts'
import type { Exported, Words } from '../../exchange/exported.ts'
import { clip } from '../../render/clip.ts'
import { countOf, listOf } from '../../render/count-of.ts'
import { escapeFor } from '../../render/escape.ts'
import { sayRefusal } from '../../render/say-refusal.ts'
import { showMarks } from '../../render/show-marks.ts'

type Unread = Extract<ClassOutcome, { kind: 'no-module' | 'refused' }>

export function exportUnread(outcome: Unread, student: Student, { assignment }: ClassRun): Exported {
  const { id, title, entryFile, possible, stages } = assignment
  const said = outcome.kind === 'refused' ? sayRefusal(outcome.refusal) : sayFound(outcome.found, entryFile)
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

const MOST_FOUND = 5

function sayFound(found: readonly string[], entryFile: string): ReturnType<typeof sayRefusal> {
  const named = found.slice(0, MOST_FOUND).map((path) => `"${clip(path, 60)}"`)
  const others = found.length - named.length
  const list = listOf(others === 0 ? named : [...named, countOf(others, 'other')])
  return {
    saw: `We looked for ${entryFile}, and found ${found.length === 0 ? 'no files' : list}.`,
    try: `Name the module ${entryFile}, and hand it in once more.`,
  }
}
