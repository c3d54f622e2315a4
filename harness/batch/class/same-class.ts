/**
 * Authority on whether two assignments were graded for one class, so that one page may tell of both. Their intakes cannot say:
 * another week's download is another intake, of those alone who handed in something. One roster is one class. Without it, or where
 * it has changed since, the students say: most of the smaller class are in the other one too. A few who repeat the course do not
 * join two terms, and that neither has a roster, or that both came from one platform, is no sign at all.
 */
import type { ClassRun } from '../../domain/class-run.ts'

export type Membership = {
  readonly roster: ClassRun['roster']
  /** Their ids, each once. */
  readonly students: readonly string[]
}

export function isSameClass(one: Membership, other: Membership): boolean {
  if (one.roster !== null && one.roster === other.roster) return true
  const there = new Set(other.students)
  const shared = one.students.filter((id) => there.has(id)).length
  return shared * 2 > Math.min(one.students.length, other.students.length)
}
