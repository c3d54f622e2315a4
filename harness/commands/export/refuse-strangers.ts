/** Authority on a gradebook in which nobody of the class is found: it is another course's, and a file without marks would hide that. */
import { Fault } from '../../domain/fault.ts'
import type { ClassMark } from '../../exchange/gradebook/class-mark.ts'
import type { GradebookNote } from '../../exchange/gradebook/gradebook-note.ts'

export function refuseStrangers(
  marks: readonly ClassMark[],
  notes: readonly GradebookNote[],
  name: string,
): void {
  const strangers = new Set(notes.flatMap((note) => (note.kind === 'not-found' ? [note.student] : [])))
  if (marks.length === 0 || !marks.every(({ student }) => strangers.has(student))) return
  const ours = marks.map(({ student }) => student.name ?? student.id)
  throw new Fault(
    'gradebook-invalid',
    `Of the ${marks.length} students who have a mark nobody is in ${name}; the class has ${some(ours)}.`,
    'Check that it is from this course, and for this assignment. If it is, give it to "batch" as the roster, so that students are known by its ids.',
  )
}

function some(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => JSON.stringify(name))
  return shown.join(', ') + (names.length > 3 ? ' and others' : '')
}
