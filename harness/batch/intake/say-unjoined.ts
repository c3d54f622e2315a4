/** Authority on what is said of those who handed in and were not found on the roster, and on what would find them. */
import type { Layout } from './read-form.ts'
import type { Key } from './reading.ts'
import type { Joined } from './roster/join-roster.ts'
import type { Roster } from './roster/roster.ts'
import { sayList } from './say-list.ts'

export function sayUnjoined(
  form: Layout['form'],
  joined: readonly Joined[],
  { rows }: Roster,
): readonly string[] {
  const doubtful: string[] = []
  const strangers: string[] = []
  for (const { submission, found } of joined) {
    // Of one whose name the platform hid there is nothing that a roster could know.
    if (found.kind !== 'nobody' || submission.who.keys.length === 0) continue
    ;(found.isDoubtful ? doubtful : strangers).push(sayWho(submission.who))
  }
  if (doubtful.length + strangers.length === 0) return []
  const knows = (by: Key['by']) => rows.some(({ keys }) => keys.some((key) => key.by === by))
  return [
    ...sayList(
      doubtful,
      "has a name that is not one person's alone, and was not joined with the roster",
      "have names that are not one person's alone, and were not joined with the roster",
    ),
    ...sayList(strangers, 'is on no line of the roster', 'are on no line of the roster'),
    `Those of them who are on it count there as having handed in nothing. ${wayOf(form, knows)}`,
  ]
}

function wayOf(form: Layout['form'], knows: (by: Key['by']) => boolean): string {
  switch (form) {
    case 'canvas':
      return knows('canvas')
        ? "The roster has Canvas's ids: if they have joined the course since, export it again."
        : "Give the gradebook that Canvas exports as the roster: it has Canvas's ids."
    case 'moodle':
      return knows('participant')
        ? "The roster has Moodle's participants: if they have joined the course since, download it again."
        : "Give the grading worksheet of the assignment as the roster: it has Moodle's participants."
    case 'gradescope':
      return 'Give a roster with the SID or the e-mail address that they have in Gradescope.'
    case 'clones':
      return 'Give a roster with their GitHub names, in a column called github_username.'
    case 'folders':
    case 'files':
    case 'blackboard':
    case 'pattern':
      return 'What they are called here must be on the roster as an id, a login, an e-mail address or a name.'
  }
}

function sayWho({ name, handle }: Joined['submission']['who']): string {
  return name === null || name === handle ? handle : `${name} (${handle})`
}
