/** Authority on which of the classes in a folder are one course: those that were graded now, and those of the same students. */
import { classesIn, courseFolder } from '../../load/course-folder.ts'
import { readRunBegun, recordedIds } from '../../load/read-class.ts'
import { isSameClass, type Membership } from './same-class.ts'

export type ClassesOfCourse = {
  readonly ids: readonly string[]
  /** Those of others, which lie in the folder and are not looked at. */
  readonly leftOut: readonly string[]
}

/** `graded` are of one class. */
export async function classesOfCourse(path: string, graded: readonly string[]): Promise<ClassesOfCourse> {
  const folder = courseFolder(path)
  const known = await Promise.all(graded.map((id) => membershipOf(folder.class(id))))
  const ids = Array<string>()
  const leftOut = Array<string>()
  for (const id of classesIn(path)) {
    const own = graded.includes(id) ? null : await membershipOf(folder.class(id))
    if (own === null || known.some((one) => isSameClass(one, own))) ids.push(id)
    else leftOut.push(id)
  }
  return { ids, leftOut }
}

async function membershipOf(path: string): Promise<Membership> {
  const run = await readRunBegun(path)
  return { roster: run?.roster ?? null, students: await recordedIds(path) }
}
