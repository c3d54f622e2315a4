/** Authority on a student as the class knows them: by the roster's word before the platform's. */
import type { Student } from '../../domain/student.ts'
import type { Who } from './reading.ts'
import type { Found } from './roster/join-roster.ts'
import type { RosterRow } from './roster/roster.ts'

export function studentOf(id: string, who: Who, found: Found): Student {
  switch (found.kind) {
    case 'row':
      return {
        id,
        name: found.row.name ?? who.name,
        email: found.row.email ?? who.email,
        section: found.row.section ?? who.section,
        platformId: who.platformId ?? platformIdOf(found.row),
        alsoKnownAs: { ...who.alsoKnownAs, ...found.row.alsoKnownAs },
        members: [],
      }
    case 'group':
      return { ...ofWho(id, who), name: found.name ?? who.name, members: membersOf(who, found) }
    case 'nobody':
      return ofWho(id, who)
  }
}

/** On the roster, and nothing came. */
export function absentStudent(id: string, row: RosterRow): Student {
  const { name, email, section, alsoKnownAs } = row
  return { id, name, email, section, platformId: platformIdOf(row), alsoKnownAs, members: [] }
}

function ofWho(id: string, { name, email, section, platformId, alsoKnownAs, members }: Who): Student {
  return { id, name, email, section, platformId, alsoKnownAs, members: members.map(withoutKeys) }
}

function membersOf({ members }: Who, { name, rows }: Extract<Found, { kind: 'group' }>): Student['members'] {
  // A group that only the roster knows has the roster's members.
  if (name !== null) return rows.flatMap((row) => (row === null ? [] : [memberOf(row)]))
  return members.map((member, i) => {
    const row = rows[i] ?? null
    if (row === null) return withoutKeys(member)
    const known = memberOf(row)
    return {
      name: known.name ?? member.name,
      email: known.email ?? member.email,
      alsoKnownAs: { ...member.alsoKnownAs, ...known.alsoKnownAs },
    }
  })
}

function memberOf({ id, name, email, alsoKnownAs }: RosterRow): Student['members'][number] {
  return { name, email, alsoKnownAs: { ...alsoKnownAs, id } }
}

function withoutKeys({ name, email, alsoKnownAs }: Who['members'][number]): Student['members'][number] {
  return { name, email, alsoKnownAs }
}

function platformIdOf({ keys }: RosterRow): string | null {
  return keys.find(({ by }) => by === 'canvas' || by === 'participant' || by === 'submission')?.value ?? null
}
