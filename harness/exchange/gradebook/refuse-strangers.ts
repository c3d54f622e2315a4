/** Authority on a gradebook that has nobody of the class: it is another course's, and an empty file would hide that. */
import { Fault } from '../../domain/fault.ts'
import type { ClassMark } from './class-mark.ts'
import type { GradebookNote } from './gradebook-note.ts'

export function refuseStrangers(
  marks: readonly ClassMark[],
  { written, notes }: { readonly written: number; readonly notes: readonly GradebookNote[] },
  name: string,
  rows: readonly string[],
): void {
  if (
    written > 0 ||
    marks.length === 0 ||
    !notes.every(({ kind }) => kind === 'not-found' || kind === 'points-unknown')
  )
    return
  const ours = marks.slice(0, 3).map(({ student }) => student.name ?? student.id)
  throw new Fault(
    'gradebook-invalid',
    `Nobody of the ${marks.length} who have a mark is in ${name}: it has ${listed(rows)}, and the class has ${listed(ours)}.`,
    'Check that it is the gradebook of this course. If it is, give "batch" a roster with the ids that it has, or the gradebook itself as the roster.',
  )
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'nobody' : `${names.slice(0, 3).join('; ')} …`
}
