/**
 * Authority on who handed in the very same files. Where a module loads and earns nothing there is nothing to copy: it is the
 * starter as it was handed out, or an empty file, and many may hand that in.
 */
import { byCodeUnits } from '../../domain/by-code-units.ts'
import type { ReadStudent } from '../../load/read-class.ts'
import { gather } from './gather.ts'

export function tallyIdentical() {
  const gathering = gather<null>()
  return {
    add({ record: { student, basis }, report }: ReadStudent): void {
      if (basis.submission === null || report === null) return
      if (report.earned === 0 && report.loadProblem === null) return
      gathering.add(basis.submission, null, student.id)
    },
    /** Ordered by the first of each by id. */
    result: (): readonly (readonly string[])[] =>
      gathering
        .groups(() => 0)
        .map(({ students }) => students)
        .filter((students) => students.length > 1)
        .toSorted(([a = ''], [b = '']) => byCodeUnits(a, b)),
  }
}
