/** Authority on who gets a mark: the student, or each member of a group, and what they are known by. */
import type { Student } from '../../domain/student.ts'

export type Person = Pick<Student, 'name' | 'email' | 'platformId' | 'alsoKnownAs'> & {
  /** For the instructor, where nobody has to be told apart. */
  readonly who: string
  /** Their folder's name, which is often their user name; null in a group. */
  readonly id: string | null
}

export function peopleOf(student: Student): readonly Person[] {
  if (student.members.length === 0) return [{ ...student, who: student.name ?? student.id }]
  return student.members.map((member) => ({
    ...member,
    id: null,
    // A group's is one member's, and nobody says whose.
    platformId: null,
    who: member.name ?? member.email ?? student.name ?? student.id,
  }))
}

/** What a roster or a platform says under one of these names, however it spells them: `sis_user_id` is `SIS User ID`. */
export function knownAs(
  { alsoKnownAs }: Pick<Person, 'alsoKnownAs'>,
  names: readonly string[],
): readonly string[] {
  return Object.entries(alsoKnownAs)
    .filter(([name]) => names.includes(name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')))
    .map(([, value]) => value)
}

/** A name as it is compared: "Doe, Jane" is "Jane Doe". */
export function comparableNames(name: string | null): readonly string[] {
  const plain = (name ?? '').normalize('NFC').trim().replaceAll(/\s+/g, ' ')
  if (plain === '') return []
  const [last, first, ...rest] = plain.split(', ')
  return rest.length === 0 && first !== undefined && last !== undefined ? [`${first} ${last}`] : [plain]
}
